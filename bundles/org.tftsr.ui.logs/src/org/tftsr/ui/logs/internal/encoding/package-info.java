/** The encoding that a person chose for a log. */
package org.tftsr.ui.logs.internal.encoding;
