/** What can be done with a part of an answer. */
package org.tftsr.ui.chat.internal.parts;
