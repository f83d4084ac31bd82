#pragma once

#include "ui/thread/item_layout.h"
#include "ui/widget/steady_list_view.h"

#include <QUrl>

#include <memory>

namespace daisychain::ui {

/// A list of posts of different heights, whose links and small texts can be pressed.
class PostListView : public SteadyListView {
    Q_OBJECT

public:
    using SteadyListView::SteadyListView;

Q_SIGNALS:
    void openUrlRequested(const QUrl &url);

protected:
    virtual std::shared_ptr<const ItemLayout> layoutAt(int row) const = 0;
    /// How far below its row's top the layout begins.
    virtual int headAt(int) const { return 0; }
    virtual Unfolded &unfolded() = 0;
    virtual void forgetLayout(const QString &id) = 0;
    /// A spot that not every list has.
    virtual void pressSpot(const Spot &, const QString &) {}

    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// What a click at this place does; nothing: it chooses the row.
    std::optional<Spot> spotAt(QPoint at) const;
    void press(const Spot &spot, const QString &id);
    void toggle(QSet<QString> &set, const QString &id);
};

}  // namespace daisychain::ui
