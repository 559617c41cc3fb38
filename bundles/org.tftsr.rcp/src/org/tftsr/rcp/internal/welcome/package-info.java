/** The page that greets whoever starts the product for the first time. */
package org.tftsr.rcp.internal.welcome;
