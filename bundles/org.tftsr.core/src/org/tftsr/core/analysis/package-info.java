/** What the local analyst says about a log. */
package org.tftsr.core.analysis;
