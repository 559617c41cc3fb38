/** The Chat view. */
package org.tftsr.ui.chat.internal.view;
