package org.panke.consent.packs;

import org.panke.consent.Word;

/** The ways to check in that need no face. */
public enum CheckInWay implements Word {
    PHONE, QR, DESK
}
