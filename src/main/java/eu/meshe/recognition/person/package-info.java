/** Whether the person a credential is about is the one who applies. */
@NullMarked
package eu.meshe.recognition.person;

import org.jspecify.annotations.NullMarked;
