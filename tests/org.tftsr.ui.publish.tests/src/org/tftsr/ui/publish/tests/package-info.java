/** Publishing as a person does it, in a real workbench window. */
package org.tftsr.ui.publish.tests;
