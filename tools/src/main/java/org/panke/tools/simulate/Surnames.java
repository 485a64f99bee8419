package org.panke.tools.simulate;

import java.util.List;

/**
 * Surnames about as often as among the people of mainland China: the hundred-odd most common ones, in the order and
 * roughly with the shares that the population statistics of recent years give (王 7.2 %, 李 7.0 %, 张 6.7 % …).
 */
final class Surnames {
    /** Each with its share in hundredths of a percent; those without a number share what is left, evenly. */
    private static final List<String> COMMON = List.of("王:717", "李:700", "张:674", "刘:509", "陈:461", "杨:322", "黄:248",
        "赵:230", "吴:222", "周:213", "徐:170", "孙:153", "马:129", "朱:126", "胡:125", "郭:120", "何:118", "高:113", "林:112",
        "罗:106", "郑:95", "梁:84", "谢:83", "宋:79", "唐:78", "许:75", "韩:71", "冯:69", "邓:67", "曹:65", "彭:63", "曾:62",
        "肖:58", "田:56", "董:55", "潘:54", "袁:53", "蔡:51", "蒋:51", "余:50", "于:49", "杜:48", "叶:47", "程:46", "苏:45",
        "魏:44", "吕:43", "丁:42", "任:41", "沈:40");
    private static final List<String> OTHERS = List.of("姚", "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "金", "石", "廖", "贾",
        "夏", "韦", "付", "方", "白", "邹", "孟", "熊", "秦", "邱", "江", "尹", "薛", "闫", "段", "雷", "侯", "龙", "史", "陶", "黎",
        "贺", "顾", "毛", "郝", "龚", "邵", "万", "钱", "严", "覃", "武", "戴", "莫", "孔", "向", "汤", "欧阳", "司徒", "上官", "诸葛");
    private static final int SLOTS = 10_000;
    private static final String[] BY_SHARE = filled();

    private Surnames() {
    }

    static String any(Dice dice) {
        return BY_SHARE[dice.below(SLOTS)];
    }

    /** One of the five most common: what somebody writes who does not know whom they register. */
    static String likely(Dice dice) {
        return BY_SHARE[dice.below(717 + 700 + 674 + 509 + 461)];
    }

    private static String[] filled() {
        String[] slots = new String[SLOTS];
        int next = 0;
        for (String entry : COMMON) {
            int colon = entry.indexOf(':');
            String name = entry.substring(0, colon);
            for (int i = Integer.parseInt(entry.substring(colon + 1)); i > 0; i--) {
                slots[next++] = name;
            }
        }
        for (int i = 0; next < SLOTS; i++) {
            slots[next++] = OTHERS.get(i % OTHERS.size());
        }
        return slots;
    }
}
