package org.panke.consent.packs;

import org.panke.consent.Word;

/** What makes an impact assessment stale. */
public enum PiaTrigger implements Word {
    PURPOSE, WAY, MAJOR_INCIDENT, RISK_CHANGE, CONFIG_HASH
}
