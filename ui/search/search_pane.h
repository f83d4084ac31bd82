#pragma once

#include "ui/search/search_delegate.h"
#include "ui/widget/surface.h"

#include <QStringListModel>

class QCompleter;
class QAction;
class QHBoxLayout;
class QLineEdit;
class QListView;

namespace daisychain::ui {

class ElidedLabel;
class SegmentedTabs;
class StateView;

/// The field, what it could mean, and what was found.
class SearchPane final : public Surface {
    Q_OBJECT

public:
    SearchPane(SearchController &found, SearchDelegate::Look look, QWidget *parent = nullptr);

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }
    void focusField();
    void moveCurrent(int by);
    /// A button for it stands beside the order; it must outlive the pane.
    void setKeepAction(QAction *action);

Q_SIGNALS:
    void openRequested(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void refresh();
    void offer(const SearchCompletion &at);
    void put(const QString &choice);

    SearchController &m_found;
    SearchDelegate::Look m_look;
    QLineEdit *m_field = nullptr;
    QHBoxLayout *m_head = nullptr;
    SegmentedTabs *m_order = nullptr;
    ElidedLabel *m_unknown = nullptr;
    QListView *m_list = nullptr;
    StateView *m_state = nullptr;
    QStringListModel m_choices;
    QCompleter *m_completer = nullptr;
    SearchCompletion m_at;
};

}  // namespace daisychain::ui
