package org.tftsr.pseudo.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What a control says, with what stands in its rows, heads and tips. On the user interface thread. */
final class ShownTexts {

	/** So many rows of a list are looked at. */
	private static final int ROWS = 50;

	private ShownTexts() {
	}

	/** All of it, but for what a person may type over. */
	static List<String> of(Control control) {
		List<String> texts = new ArrayList<>(switch (control) {
		case Label label -> List.of(label.getText());
		case CLabel label -> Arrays.asList(label.getText());
		case Button button -> List.of(button.getText());
		case Link link -> List.of(link.getText());
		case Hyperlink link -> Arrays.asList(link.getText());
		case Group group -> List.of(group.getText());
		case Text text -> List.of(text.getMessage(), text.getEditable() ? "" : text.getText());
		case StyledText text -> List.of(text.getEditable() ? "" : text.getText());
		case Combo combo -> List.of(combo.getItems());
		case org.eclipse.swt.widgets.List list -> List.of(list.getItems());
		case Table table -> ofTable(table);
		case Tree tree -> ofTree(tree);
		case ToolBar bar -> Arrays.stream(bar.getItems()).flatMap(ShownTexts::ofTool).toList();
		case TabFolder folder -> Arrays.stream(folder.getItems()).map(TabItem::getText).toList();
		case CTabFolder folder -> Arrays.stream(folder.getItems()).flatMap(ShownTexts::ofTab).toList();
		case ExpandableComposite section -> Arrays.asList(section.getText());
		case Form form -> Arrays.asList(form.getText());
		default -> List.<String>of();
		});
		texts.add(control.getToolTipText());
		texts.removeIf(text -> text == null || text.isBlank());
		return texts;
	}

	/** What a menu says, with the menus in it. It is shown as far as whoever fills it can tell. */
	static List<String> of(Menu menu) {
		menu.notifyListeners(SWT.Show, null);
		List<String> texts = new ArrayList<>();
		for (MenuItem item : menu.getItems()) {
			if (!item.isDisposed()) {
				texts.add(item.getText().replaceFirst("\t.*", ""));
				if (item.getMenu() != null) {
					texts.addAll(of(item.getMenu()));
				}
			}
		}
		if (!menu.isDisposed()) {
			menu.notifyListeners(SWT.Hide, null);
		}
		texts.removeIf(String::isBlank);
		return texts;
	}

	private static List<String> ofTable(Table table) {
		int rows = Math.min(table.getItemCount(), ROWS);
		return Stream.concat(Arrays.stream(table.getColumns()).map(TableColumn::getText),
				IntStream.range(0, rows).mapToObj(table::getItem).flatMap(
						row -> IntStream.range(0, Math.max(1, table.getColumnCount())).mapToObj(row::getText)))
				.toList();
	}

	private static List<String> ofTree(Tree tree) {
		return Stream.concat(Arrays.stream(tree.getColumns()).map(TreeColumn::getText),
				Arrays.stream(tree.getItems()).flatMap(item -> ofItem(item, Math.max(1, tree.getColumnCount())))).toList();
	}

	private static Stream<String> ofItem(TreeItem item, int columns) {
		return Stream.concat(IntStream.range(0, columns).mapToObj(item::getText),
				Arrays.stream(item.getItems()).flatMap(child -> ofItem(child, columns)));
	}

	private static Stream<String> ofTool(ToolItem item) {
		return Stream.of(item.getText(), Objects.requireNonNullElse(item.getToolTipText(), ""));
	}

	private static Stream<String> ofTab(CTabItem item) {
		return Stream.of(item.getText(), Objects.requireNonNullElse(item.getToolTipText(), ""));
	}

	/** The visible controls in a parent, and it itself. */
	static Stream<Control> visible(Composite parent) {
		return Stream.concat(Stream.of(parent), Arrays.stream(parent.getChildren()).filter(Control::isVisible)
				.flatMap(child -> child instanceof Composite composite ? visible(composite) : Stream.of(child)));
	}
}
