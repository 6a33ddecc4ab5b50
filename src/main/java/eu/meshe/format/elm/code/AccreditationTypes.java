package eu.meshe.format.elm.code;

import eu.meshe.learning.QualityAssurance;

/** Europass standard list of accreditation types. */
public final class AccreditationTypes {

    public static final CodeList<QualityAssurance> LIST = CodeList.of(
                    QualityAssurance.class, Schemes.SNB + "accreditation/")
            .entry(QualityAssurance.INSTITUTIONAL_LICENCE, "003293d2ce", "Institutional License")
            .entry(QualityAssurance.INSTITUTIONAL_QUALITY_ASSURANCE, "bb4618238e", "Institutional Quality Assurance")
            .entry(QualityAssurance.PROGRAMME_LICENCE, "e57dddfcf3", "Program License")
            .entry(QualityAssurance.PROGRAMME_QUALITY_ASSURANCE, "820101cba6", "Program Quality Assurance")
            .build();

    private AccreditationTypes() {}
}
