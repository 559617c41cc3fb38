/** Groups messages that differ only in their variable parts. */
package org.tftsr.logs.internal.template;
