package eu.meshe.web;

/** Who is looking at the page of the current request; the module that signs people in answers. Must not fail on error pages. */
public interface ShellSource {

    Shell shell();
}
