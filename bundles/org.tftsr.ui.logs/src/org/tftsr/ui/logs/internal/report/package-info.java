/** Reports of errors, redacted, for a person to pass on. */
package org.tftsr.ui.logs.internal.report;
