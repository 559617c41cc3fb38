/** Many long lines close together, of which a widget lays out the starts. */
package org.tftsr.ui.logs.internal.longlines;
