@NullMarked
package eu.meshe.web;

import org.jspecify.annotations.NullMarked;
