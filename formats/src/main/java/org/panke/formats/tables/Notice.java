package org.panke.formats.tables;

import org.panke.formats.Language;

/**
 * Something about a file that the user should know and that stops nothing: how it was read, what was not used.
 *
 * @param file the file's name as the user gave it, and the sheet where there are several
 */
public record Notice(String file, String zh, String en) {
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
