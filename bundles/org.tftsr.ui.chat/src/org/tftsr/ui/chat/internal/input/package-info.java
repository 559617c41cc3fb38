/** Where a question is typed, and what goes along with it. */
package org.tftsr.ui.chat.internal.input;
