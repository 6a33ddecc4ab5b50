/** The wallet's pages and their machine counterparts. */
@NullMarked
package eu.meshe.wallet.web;

import org.jspecify.annotations.NullMarked;
