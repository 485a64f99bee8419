package org.panke.formats.phones;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.panke.attribution.Contact;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;

/**
 * Every number that is no plain mainland mobile: mainland landlines and other countries. Loading this class loads
 * libphonenumber, which costs more time than a whole small file; nothing else may touch it.
 */
final class Elsewhere {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int CHINA = 86;
    private static final String BEIJING = "10";

    private Elsewhere() {}

    /** @param number digits, with a plus in front or without */
    static Contact parse(String number, NotAPhone otherwise) {
        String dialled = number.startsWith("00") ? "+" + number.substring(2) : number;
        boolean local = !dialled.startsWith("+") && !dialled.startsWith("0");
        if (local || dialled.startsWith("+0")) {
            return otherwise; // a local number belongs to no place, and no country begins with 0
        }
        try {
            PhoneNumber parsed = LIBRARY.parse(dialled, "CN");
            String national = LIBRARY.getNationalSignificantNumber(parsed);
            boolean possible = parsed.getCountryCode() == CHINA
                ? isPossibleInChina(parsed, national)
                : LIBRARY.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE;
            return possible ? new Phone(Long.parseLong(parsed.getCountryCode() + national)) : otherwise;
        } catch (NumberParseException e) {
            return otherwise;
        }
    }

    /** What begins with 1 is a mobile of eleven digits or in Beijing; the library alone would let cut mobiles pass. */
    private static boolean isPossibleInChina(PhoneNumber parsed, String national) {
        if (national.startsWith("1") && !national.startsWith(BEIJING)) {
            return national.length() == 11 && national.charAt(1) >= '3';
        }
        return LIBRARY.isPossibleNumberForTypeWithReason(parsed,
            PhoneNumberType.FIXED_LINE) == ValidationResult.IS_POSSIBLE;
    }
}
