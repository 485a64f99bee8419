package org.panke.formats.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;

class PhonesTest {
    private static final Phone MOBILE = Phone.mainland(138_0000_1234L);

    @ParameterizedTest
    @ValueSource(strings = {"13800001234", "138 0000 1234", "138-0000-1234", " 13800001234\t", "１３８００００１２３４",
        "138.0000.1234",
        "+8613800001234", "+86 138 0000 1234", "＋86-138-0000-1234", "(+86)13800001234", "（86）13800001234",
        "008613800001234", "0086 138 0000 1234", "8613800001234", "013800001234", "+86 013800001234",
        "\u202d13800001234\u202c", "138—0000—1234", "138\u00a00000\u30001234", "①③⑧⓪⓪⓪⓪①②③④"})
    void aMobileIsTheSameHoweverItIsWritten(String text) {
        assertThat(Phones.parse(text)).isEqualTo(MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "+", "1380000123", "138000012345", "12800001234", "+8612800001234",
        "+861380000123",
        "861380000123", "85291234567", "91234567", "83651234", "手机", "13800001234/13900001234", "1380000I234",
        "138+00001234", "+0013800001234", "0013", "99999999999999999999999", "23800001234", "00", "+86", "4001234567",
        "138****123", "138*****1234", "128****1234", "238****1234", "*2*****1234", "+852 9123****", "****",
        "13800001234.0"})
    void whatCannotBeANumberIsNone(String text) {
        assertThat(Phones.parse(text)).isEqualTo(new NotAPhone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"138****1234", "138xxxx1234", "138XXXX1234", "138××××1234", "138 ×××× 1234", "138＊＊＊＊1234",
        "138••••1234", "138####1234", "138????1234", "138？？？？1234", "１３８＊＊＊＊１２３４", "+86 138****1234", "0086138****1234",
        "86138****1234", "138-****-1234", "138*x×＊1234"})
    void aMaskIsTheSameWhateverHidesThePlaces(String text) {
        assertThat(Phones.parse(text)).isEqualTo(Mask.of(MOBILE, PhoneForm.FIRST3_LAST4));
    }

    @Test
    void theThreeFormsAreToldApartByWhatTheyShow() {
        assertThat(Phones.parse("138****1234")).isEqualTo(new Mask(PhoneForm.FIRST3_LAST4, 138_1234));
        assertThat(Phones.parse("138**001234")).isEqualTo(new Mask(PhoneForm.FIRST3_LAST6, 138_001234));
        assertThat(Phones.parse("1380****234")).isEqualTo(new Mask(PhoneForm.FIRST4_LAST3, 1380_234));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1380000****", "*******1234", "1******1234", "138*0*01234", "***********", "13*00001234",
        "1380000123*"})
    void anyOtherSplitOfElevenPlacesIsAFormNobodyAllows(String text) {
        assertThat(Phones.parse(text)).isInstanceOfSatisfying(Mask.class,
            mask -> assertThat(mask.form()).isEqualTo(PhoneForm.OTHER));
    }

    @Test
    void numbersOfOtherCountriesNeedTheirCountry() {
        assertThat(Phones.parse("+852 9123 4567")).isEqualTo(new Phone(852_9123_4567L));
        assertThat(Phones.parse("00852-91234567")).isEqualTo(new Phone(852_9123_4567L));
        assertThat(Phones.parse("+1 (650) 253-0000")).isEqualTo(new Phone(1_650_253_0000L));
        assertThat(Phones.parse("+1 380 000 1234")).isEqualTo(new Phone(1_380_000_1234L));
        assertThat(Phones.parse("+886 912 345 678")).isEqualTo(new Phone(886_912_345_678L));
        assertThat(Phones.parse("+852 912")).isEqualTo(new NotAPhone());
    }

    @Test
    void aLandlineNeedsItsAreaCode() {
        assertThat(Phones.parse("025-83651234")).isEqualTo(new Phone(86_25_8365_1234L));
        assertThat(Phones.parse("(010) 6505 1234")).isEqualTo(new Phone(86_10_6505_1234L));
        assertThat(Phones.parse("+86 25 8365 1234")).isEqualTo(new Phone(86_25_8365_1234L));
        assertThat(Phones.parse("0516 8365 1234")).isEqualTo(new Phone(86_516_8365_1234L));
        assertThat(Phones.parse("025-123")).isEqualTo(new NotAPhone());
    }

    @Test
    void everyMobileAndEveryMaskOfItSurvivesEverySpelling() {
        long seed = 20260301;
        Random chance = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Phone phone = Phone.mainland(13_000_000_000L + chance.nextLong(7_000_000_000L));
            String digits = Long.toString(phone.national());
            assertThat(Phones.parse(spelled(digits, chance))).as("seed %d, round %d", seed, i).isEqualTo(phone);
            for (PhoneForm form : List.of(PhoneForm.FIRST3_LAST4, PhoneForm.FIRST3_LAST6, PhoneForm.FIRST4_LAST3)) {
                String hidden = String.valueOf("*×xX＊•#?".charAt(chance.nextInt(8)));
                String masked = digits.substring(0, form.first()) + hidden.repeat(11 - form.first() - form.last())
                    + digits.substring(11 - form.last());
                assertThat(Phones.parse(spelled(masked, chance))).as("seed %d, round %d, %s", seed, i, form)
                    .isEqualTo(Mask.of(phone, form));
            }
        }
    }

    private static String spelled(String places, Random chance) {
        StringBuilder spelled = new StringBuilder(
            List.of("", "+86", "0086", "86", "+86 ", "(86)").get(chance.nextInt(6)));
        for (int i = 0; i < places.length(); i++) {
            char place = places.charAt(i);
            boolean wide = place >= '0' && place <= '9' && chance.nextInt(4) == 0;
            spelled.append(wide ? (char) (place - '0' + '０') : place);
            spelled.append(List.of("", "", "", " ", "-", ".", "　", "—").get(chance.nextInt(8)));
        }
        return spelled.toString();
    }

    @Test
    void mainlandMobilesAndMasksNeedNoLibrary() throws Exception {
        Class<?> phones = Class.forName(Phones.class.getName(), true, new WithoutTheLibrary());
        assertThat(phones).isNotSameAs(Phones.class);
        for (String text : List.of("13800001234", "+86 138-0000-1234", "138****1234")) {
            assertThat(phones.getMethod("parse", String.class).invoke(null, text)).isNotInstanceOf(NotAPhone.class);
        }
    }

    /** Loads our own classes anew and refuses the phone library's. */
    private static final class WithoutTheLibrary extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.google.i18n")) {
                throw new ClassNotFoundException(name + " was wanted");
            }
            if (!name.startsWith("org.panke.formats.phones.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
