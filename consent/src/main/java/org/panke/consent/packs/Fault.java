package org.panke.consent.packs;

import org.panke.consent.Said;

/**
 * Why a pack cannot be used.
 *
 * @param field the field or key concerned
 * @param found what it says, in the words of files; empty where it says nothing
 */
public record Fault(String field, String found, Said expected) {}
