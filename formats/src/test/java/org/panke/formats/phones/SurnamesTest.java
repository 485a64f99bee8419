package org.panke.formats.phones;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurnamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"王", "王先生", "王女士", "王小姐", "王太太", "王老师", "王总", "王小明", "王 小明", " 王　先生 ", "王**", "王某某",
        "王(业主)", "王小明 Mike",
        "小王", "老王", "小王先生", "王X"})
    void aSurnameIsTheSameWithATitleOrAGivenName(String text) {
        assertThat(Surnames.of(text)).isEqualTo("王");
    }

    @Test
    void aCompoundSurnameStaysWhole() {
        assertThat(Surnames.of("欧阳")).isEqualTo("欧阳");
        assertThat(Surnames.of("欧阳小明")).isEqualTo("欧阳");
        assertThat(Surnames.of("司马女士")).isEqualTo("司马");
        assertThat(Surnames.of("诸葛")).isEqualTo("诸葛");
        assertThat(Surnames.of("上官老师")).isEqualTo("上官");
        assertThat(Surnames.of("老欧阳")).isEqualTo("欧阳");
        assertThat(Surnames.of("欧")).isEqualTo("欧");
    }

    @Test
    void traditionalAndSimplifiedAreOne() {
        assertThat(Surnames.of("陳")).isEqualTo("陈");
        assertThat(Surnames.of("陳先生")).isEqualTo("陈");
        assertThat(Surnames.of("歐陽")).isEqualTo("欧阳");
        assertThat(Surnames.of("張")).isEqualTo(Surnames.of("张伟"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smith", "SMITH", "Mr. Smith", "mr smith", "John Smith", "Smith, John", "Mrs Smith",
        "Ｓｍｉｔｈ", "Smith Jr."})
    void anotherScriptsSurnameIsTheLastWordWithoutCase(String text) {
        assertThat(Surnames.of(text)).isEqualTo("smith");
    }

    @Test
    void aTransliteratedNameStaysWhole() {
        assertThat(Surnames.of("买买提·艾力")).isEqualTo("买买提·艾力");
        assertThat(Surnames.of("买买提・艾力先生")).isEqualTo("买买提·艾力");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "先生", "女士", "*小明", "×先生", "某女士", "未知", "不详", "无", "-", "/", "Mr.", "123", "?",
        "总", "(无)"})
    void whatNamesNobodyIsNoSurname(String text) {
        assertThat(Surnames.of(text)).isNull();
    }
}
