/** What has to be so for a credential to be recognised: one class for each condition, listed once in order. */
@NullMarked
package eu.meshe.recognition.conditions;

import org.jspecify.annotations.NullMarked;
