package io.gouji.contract.form;

/** The editions of the statutory form, each in force for a span of report years. */
public enum FormEdition {
    /** The statistics table used before report year 2019 (国办发〔2014〕32号); recognised and stored, never audited. */
    PRE_2019("pre2019"),
    /** 国办公开办函〔2019〕60号, report years 2019 and 2020. */
    E2019("2019"),
    /** 国办公开办函〔2021〕30号, report years from 2021. */
    E2021("2021");

    private final String code;

    FormEdition(String code) {
        this.code = code;
    }

    /** The code used on the wire: {@code pre2019}, {@code 2019} or {@code 2021}. */
    public String code() {
        return code;
    }

    /**
     * Finds an edition by its code.
     *
     * @throws IllegalArgumentException when no edition has this code
     */
    public static FormEdition ofCode(String code) {
        for (FormEdition edition : values()) {
            if (edition.code.equals(code)) {
                return edition;
            }
        }
        throw new IllegalArgumentException("unknown form edition: " + code);
    }

    /** The edition that was in force for a report year. */
    public static FormEdition inForce(int reportYear) {
        if (reportYear < 2019) {
            return PRE_2019;
        }
        return reportYear < 2021 ? E2019 : E2021;
    }
}
