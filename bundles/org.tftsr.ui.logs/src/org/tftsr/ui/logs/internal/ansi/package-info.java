/** Colours and other attributes that programs write for terminals, as the theme shows them. */
package org.tftsr.ui.logs.internal.ansi;
