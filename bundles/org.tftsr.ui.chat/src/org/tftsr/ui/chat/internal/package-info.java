/** The chat beside an issue. */
package org.tftsr.ui.chat.internal;
