/** By which proxy an address is reached: what is set in Eclipse, or in the environment where there is no workbench. */
package org.tftsr.net.internal.proxy;
