/** What a person looks at before anything leaves. */
package org.tftsr.ui.chat.internal.review;
