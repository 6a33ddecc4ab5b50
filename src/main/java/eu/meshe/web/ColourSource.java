package eu.meshe.web;

import java.util.Map;

/** The colours of the institutions, by their slug; the module that keeps the institutions answers. */
public interface ColourSource {

    Map<String, InstitutionColour> colours();
}
