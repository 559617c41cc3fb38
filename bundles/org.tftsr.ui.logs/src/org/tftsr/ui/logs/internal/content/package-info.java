/** Which files the platform takes for logs. */
package org.tftsr.ui.logs.internal.content;
