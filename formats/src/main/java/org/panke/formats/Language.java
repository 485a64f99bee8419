package org.panke.formats;

/** The languages people are answered in. */
public enum Language {
    ZH, EN
}
