package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GalleryTest {
    private static final int DIMENSION = 128;
    private static final Thresholds THRESHOLDS = new Thresholds(0.6f, 0.8f);
    private static final Likeness NOBODY = new Likeness.Nobody();
    private static final int PEOPLE = 200;

    private final Faces faces = new Faces(new Random(11), DIMENSION);
    private final Gallery gallery = new Gallery(DIMENSION);

    private Template somebody() {
        return Template.of(faces.even());
    }

    private static TemplateId id(long value) {
        return new TemplateId(value);
    }

    private static Likeness surely(long value) {
        return new Likeness.Surely(id(value));
    }

    private List<Template> people() {
        List<Template> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(somebody());
            assertThat(gallery.enrol(id(i), people.get(i), THRESHOLDS)).isEqualTo(NOBODY);
        }
        return people;
    }

    @Test
    void nobodyIsFoundWhereNobodyIs() {
        assertThat(gallery.find(somebody(), THRESHOLDS)).isEqualTo(NOBODY);
    }

    @Test
    void whoeverIsThereIsFoundAgainOnAnotherDayAndNobodyElse() {
        List<Template> people = people();
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(gallery.find(faces.like(people.get(i), 0.3f), THRESHOLDS)).isEqualTo(surely(i));
        }
        assertThat(gallery.find(somebody(), THRESHOLDS)).isEqualTo(NOBODY);
    }

    @Test
    void whoeverIsThereIsNotEnrolledAsSomebodyNew() {
        List<Template> people = people();
        assertThat(gallery.enrol(id(PEOPLE), faces.like(people.get(7), 0.3f), THRESHOLDS)).isEqualTo(surely(7));
        assertThat(gallery.size()).isEqualTo(PEOPLE);
    }

    @Test
    void betweenTheThresholdsAPersonIsAskedAndNothingIsAdded() {
        Template one = somebody();
        gallery.add(id(1), one);
        Template half = faces.like(one, 1);
        assertThat(one.cosine(half)).isBetween(0.6f, 0.8f);
        assertThat(gallery.enrol(id(2), half, THRESHOLDS)).isEqualTo(new Likeness.Perhaps(id(1)));
        assertThat(gallery.size()).isEqualTo(1);
    }

    @Test
    void whoIsErasedIsNotFoundAndEverybodyElseIs() {
        List<Template> people = people();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (i % 3 == 0) {
                assertThat(gallery.erase(id(i))).isTrue();
                assertThat(gallery.erase(id(i))).isFalse();
            } else {
                left.add(i);
            }
        }
        assertThat(gallery.size()).isEqualTo(left.size());
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(gallery.find(people.get(i), THRESHOLDS)).isEqualTo(left.contains(i) ? surely(i) : NOBODY);
        }
        left.forEach(i -> gallery.erase(id(i)));
        assertThat(gallery.size()).isZero();
        assertThat(gallery.enrol(id(1), people.get(1), THRESHOLDS)).isEqualTo(NOBODY);
    }

    @Test
    void everybodyIsErasedAtOnce() {
        List<Template> people = people();
        assertThat(gallery.eraseAll()).isEqualTo(PEOPLE);
        assertThat(gallery.size()).isZero();
        assertThat(gallery.find(people.getFirst(), THRESHOLDS)).isEqualTo(NOBODY);
        assertThat(gallery.add(id(0), people.getFirst())).isTrue();
    }

    @Test
    void anIdNamesOneTemplate() {
        assertThat(gallery.add(id(1), somebody())).isTrue();
        assertThat(gallery.add(id(1), somebody())).isFalse();
        assertThatThrownBy(() -> gallery.enrol(id(1), somebody(), THRESHOLDS))
            .isInstanceOf(IllegalArgumentException.class);
        assertThat(gallery.size()).isEqualTo(1);
    }

    @Test
    void templatesOfAnotherDimensionAreRefused() {
        Template other = Template.of(new float[]{1, 2, 3});
        assertThatThrownBy(() -> gallery.add(id(1), other)).hasMessage("a template of 3 numbers, not of 128");
        assertThatThrownBy(() -> gallery.find(other, THRESHOLDS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> THRESHOLDS.of(other, somebody())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHasNoDirectionIsNoTemplate() {
        for (float[] none : List.of(new float[0], new float[4], new float[]{1, Float.NaN},
            new float[]{1, Float.POSITIVE_INFINITY})) {
            assertThatThrownBy(() -> Template.of(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTemplateSaysNothingOfItselfAndIsGoneWhenItIsClosed() {
        Template one = Template.of(new float[]{3, 4});
        Object printed = one;
        assertThat(printed.toString()).doesNotContain("0.6", "0.8");
        assertThat(one.cosine(Template.of(new float[]{4, 3}))).isCloseTo(0.96f, within(1e-6f));
        one.close();
        assertThat(one.exposed()).containsOnly(0);
    }

    @Test
    void thresholdsMustMeanSomething() {
        assertThat(new Thresholds(0, 0).of(Template.of(new float[]{1}), Template.of(new float[]{-1})))
            .isEqualTo(Sameness.DIFFERENT);
        for (float[] no : List.of(new float[]{0.8f, 0.6f}, new float[]{-2, 0}, new float[]{0, 2},
            new float[]{Float.NaN, 1}, new float[]{0, Float.NaN})) {
            assertThatThrownBy(() -> new Thresholds(no[0], no[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
