/** What an answer says, block by block: one model for every widget that shows it. Free of widgets. */
package org.tftsr.ui.chat.internal.markdown;
