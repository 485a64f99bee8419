package org.panke.vault.face;

/** What comes of showing a pass. */
public sealed interface Opening permits Opened, Refusal {}
