/** What is known of a conversation and what is under way in it; no widgets. */
package org.tftsr.ui.chat.internal.session;
