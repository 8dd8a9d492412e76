package io.gouji.rules.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The provinces, and which of them a postcode, an area code or a full name belongs to. */
final class Provinces {

    /** Names of the provinces as documents write them, for recognition in titles. */
    static final List<String> NAMES = List.of(
            "北京市",
            "天津市",
            "河北省",
            "山西省",
            "内蒙古自治区",
            "辽宁省",
            "吉林省",
            "黑龙江省",
            "上海市",
            "江苏省",
            "浙江省",
            "安徽省",
            "福建省",
            "江西省",
            "山东省",
            "河南省",
            "湖北省",
            "湖南省",
            "广东省",
            "广西壮族自治区",
            "海南省",
            "重庆市",
            "四川省",
            "贵州省",
            "云南省",
            "西藏自治区",
            "陕西省",
            "甘肃省",
            "青海省",
            "宁夏回族自治区",
            "新疆维吾尔自治区");

    /** Where places of one province have the digits of another: Xing'an and Alxa of Inner Mongolia. */
    private static final String SHARED = "-";

    private static final Map<String, String> BY_POSTCODE = table(
            "北京市 10 天津市 30 上海市 20 重庆市 40 河北省 05 06 07 山西省 03 04 内蒙古自治区 01 02 辽宁省 11 12 吉林省 13 黑龙江省 15 16 江苏省 21 22"
                    + " 浙江省 31 32 安徽省 23 24 福建省 35 36 江西省 33 34 山东省 25 26 27 河南省 45 46 47 湖北省 43 44 湖南省 41 42 广东省 51 52"
                    + " 广西壮族自治区 53 54 海南省 57 四川省 61 62 63 64 贵州省 55 56 云南省 65 66 67 西藏自治区 85 86 陕西省 71 72 甘肃省 73 74"
                    + " 青海省 81 宁夏回族自治区 75 新疆维吾尔自治区 83 84 - 137");
    private static final Map<String, String> BY_AREA_CODE = table(
            "北京市 010 上海市 021 天津市 022 重庆市 023 河北省 031 0335 山西省 0349 035 河南省 037 039 辽宁省 024 041 042 吉林省 043 黑龙江省 045 046"
                    + " 内蒙古自治区 047 048 江苏省 025 051 052 山东省 053 054 063 安徽省 055 056 浙江省 057 058 福建省 059 湖北省 027 071 072"
                    + " 湖南省 073 074 广东省 020 075 076 066 广西壮族自治区 077 江西省 0701 079 四川省 028 081 082 083 贵州省 085 云南省 087 088 0691 0692"
                    + " 西藏自治区 0891 0892 0893 0894 0895 0896 0897 海南省 0898 陕西省 029 091 甘肃省 093 094 宁夏回族自治区 095 青海省 097"
                    + " 新疆维吾尔自治区 099 090 - 0483");

    private Provinces() {}

    private static Map<String, String> table(String words) {
        var table = new TreeMap<String, String>();
        String province = "";
        for (String word : words.split(" ", -1)) {
            if (Character.isDigit(word.charAt(0))) {
                table.put(word, province);
            } else {
                province = word;
            }
        }
        return table;
    }

    /** The province of a postcode; empty when none is known. */
    static Optional<String> ofPostcode(String postcode) {
        return longest(BY_POSTCODE, postcode);
    }

    /** The province of a telephone number that begins with its area code; empty when none is known. */
    static Optional<String> ofAreaCode(String number) {
        return longest(BY_AREA_CODE, number);
    }

    private static Optional<String> longest(Map<String, String> table, String digits) {
        for (int length = Math.min(4, digits.length()); length > 1; length--) {
            String province = table.get(digits.substring(0, length));
            if (province != null) {
                return Optional.of(province).filter(name -> !name.equals(SHARED));
            }
        }
        return Optional.empty();
    }

    /** The province whose full name a text begins with; empty when it begins with none. */
    static Optional<String> leading(String text) {
        return NAMES.stream().filter(text::startsWith).findFirst();
    }
}
