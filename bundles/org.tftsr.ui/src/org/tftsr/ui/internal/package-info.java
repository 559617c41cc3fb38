/** The preference page and the words of this bundle. */
package org.tftsr.ui.internal;
