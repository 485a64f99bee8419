package org.panke.consent.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panke.consent.Purpose;
import org.panke.consent.Said;

/** What a consent to a purpose is about, whoever gives it: which data, and which rights they keep. */
final class Contents {
    private static final Thing PHONE = new Thing("pd:TelephoneNumber", new Said("手机号", "phone number"));
    private static final Thing NAME = new Thing("pd:Name", new Said("姓氏", "surname"));
    private static final List<Thing> VISIT = List.of(PHONE, NAME,
        new Thing("panke:time-of-visit", new Said("到访时间", "time of the visit")),
        new Thing("panke:how-they-came", new Said("来访方式", "how they came")));
    private static final List<Thing> FACE =
        List.of(new Thing("pd:FacialPrint", new Said("人脸模板", "template of the face")));
    private static final List<Thing> RIGHTS = List.of(new Thing("panke:see", new Said("查阅", "to see it")),
        new Thing("panke:copy", new Said("复制", "to have a copy")),
        new Thing("panke:correct", new Said("更正、补充", "to have it corrected")),
        new Thing("panke:erase", new Said("删除", "to have it erased")),
        new Thing("panke:restrict", new Said("限制处理", "to have its use restricted")),
        new Thing("panke:explain", new Said("说明理由、由人决定", "to have it explained, and decided by a person")),
        new Thing("panke:object", new Said("拒绝处理", "to object")),
        new Thing("panke:withdraw", new Said("撤回同意", "to take the consent back")));

    private Contents() {}

    /** Something with an address and a name in both languages. */
    private record Thing(String id, Said said) {}

    static List<Map<String, Object>> data(Purpose purpose) {
        return written(switch (purpose) {
            case VISIT -> VISIT;
            case CONTACT -> List.of(PHONE, NAME);
            case FACE, GALLERY -> FACE;
        }, "dpv:PersonalData");
    }

    static List<Map<String, Object>> rights() {
        return written(RIGHTS, "dpv:DataSubjectRight");
    }

    /** In both languages, as JSON-LD has texts. */
    static List<Map<String, Object>> texts(Said said) {
        return List.of(Map.of("@language", "zh", "@value", said.zh()), Map.of("@language", "en", "@value", said.en()));
    }

    private static List<Map<String, Object>> written(List<Thing> things, String type) {
        return things.stream().map(each -> {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("@id", each.id);
            written.put("@type", type);
            written.put("dct:title", texts(each.said));
            return written;
        }).toList();
    }
}
