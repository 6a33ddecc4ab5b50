@NullMarked
package eu.meshe.issuance.web;

import org.jspecify.annotations.NullMarked;
