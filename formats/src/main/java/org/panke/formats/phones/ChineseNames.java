package org.panke.formats.phones;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names written in Chinese characters. */
final class ChineseNames {
    private static final Set<String> COMPOUND = Set.of(("欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 "
        + "澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 "
        + "漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 即墨 达奚 褚师 完颜 "
        + "纳兰 叶赫 爱新 富察").split(" "));

    /** Traditional and simplified, pair by pair: visitors from Hong Kong and Taiwan write their surnames their way. */
    private static final Map<Character, Character> SIMPLIFIED = pairs("陳陈張张劉刘黃黄楊杨趙赵吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯"
        + "鄧邓葉叶蔣蒋蘇苏盧卢呂吕蕭萧許许賈贾閻阎魯鲁韋韦錢钱湯汤譚谭陸陆顧顾龔龚嚴严賴赖賀贺鐘钟鍾钟萬万龍龙單单藍蓝歐欧陽阳關关聶聂齊齐"
        + "鄒邹諸诸東东寧宁莊庄紀纪項项費费畢毕談谈喬乔豐丰貝贝閔闵宮宫鮑鲍連连儲储車车習习鄔邬鞏巩饒饶鳳凤竇窦義义遲迟騰腾駱骆鄺邝簡简"
        + "雲云尋寻廣广溫温塗涂倫伦婁娄厲厉繆缪聞闻軒轩轅辕臺台爾尔門门羋芈應应祿禄衛卫鮮鲜獨独長长離离納纳蘭兰閭闾樂乐穀谷顓颛駟驷愛爱達达師师總总醫医經经闆板");

    private static final Pattern TITLE = Pattern.compile("(?:先生|女士|小姐|太太|夫人|老师|教授|医生|大夫|师傅|阿姨|叔叔|大哥|大姐|经理|总监|"
        + "老板|老总|客户|总)+$");
    /** With what titles, words for nobody and familiar forms begin: only these names need a closer look. */
    private static final String NO_SURNAMES = "先女小太夫老教医大师阿叔经总客某未不匿无没暂空散测";
    private static final Pattern NOBODY = Pattern.compile("|某.*|未知.*|不详|未填写?|匿名|无名|无|没有|暂无|空|散客|测试");

    private ChineseNames() {}

    /** Whether the text is common Chinese characters and nothing else, and so needs no tidying. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '\u4e00' || text.charAt(i) > '\u9fff') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The Chinese characters in the text, nothing else. */
    static String han(String text) {
        StringBuilder han = new StringBuilder();
        text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .forEach(han::appendCodePoint);
        return han.toString();
    }

    static String withoutTitle(String name) {
        return TITLE.matcher(name).replaceFirst("");
    }

    /** The surname of a name in Chinese characters; null where they are a title or a word for nobody. */
    static @Nullable String surname(String han) {
        String name = simplified(han);
        if (NO_SURNAMES.indexOf(name.charAt(0)) < 0) {
            return front(name);
        }
        String bare = withoutTitle(name);
        if (NOBODY.matcher(bare).matches()) {
            return null;
        }
        boolean familiar = (bare.startsWith("小") || bare.startsWith("老")) && isSurname(bare.substring(1));
        return front(familiar ? bare.substring(1) : bare);
    }

    private static String front(String name) {
        if (name.length() >= 2 && COMPOUND.contains(name.substring(0, 2))) {
            return name.substring(0, 2);
        }
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static boolean isSurname(String text) {
        return text.length() == 1 || COMPOUND.contains(text);
    }

    private static String simplified(String name) {
        StringBuilder simplified = null;
        for (int i = 0; i < name.length(); i++) {
            Character sign = SIMPLIFIED.get(name.charAt(i));
            if (sign != null) {
                simplified = simplified == null ? new StringBuilder(name) : simplified;
                simplified.setCharAt(i, sign);
            }
        }
        return simplified == null ? name : simplified.toString();
    }

    private static Map<Character, Character> pairs(String signs) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < signs.length(); i += 2) {
            pairs.put(signs.charAt(i), signs.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }
}
