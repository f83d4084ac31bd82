#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>

class QToolButton;

namespace daisychain::ui {

/// A row of places of which one is current, each with a count. What has no room is in a menu at the end; the
/// current one is always seen.
class SegmentedTabs : public QWidget {
    Q_OBJECT

public:
    struct Tab {
        int id = 0;
        QString text;
        QString hint = {};  ///< on hover
    };

    SegmentedTabs(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    void setTabs(const QList<Tab> &tabs);
    /// Nothing is shown for a negative count; "1,000+" for one that is at least so much.
    void setCount(int id, int count, bool isAtLeast = false);
    int current() const { return m_group.checkedId(); }
    void setCurrent(int id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person chose another tab.
    void chosen(int id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void orderFocus();
    void arrange();
    void fillMenu();

    const Theme &m_theme;
    QButtonGroup m_group;
    QList<int> m_order;  ///< of the ids, as they stand
    QToolButton *m_more;
    QList<int> m_hidden;
};

}  // namespace daisychain::ui
