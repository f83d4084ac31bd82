#pragma once

#include "core/base/clock.h"
#include "ui/suggestion/suggestion_controller.h"
#include "ui/widget/surface.h"

#include <QPointer>

class QListView;
class QStandardItemModel;

namespace daisychain::ui {

class PlainLabel;
class SuggestionDelegate;

/// Above the composer, on a key: up to three answers of colleagues. Arrows choose, Enter takes one into the
/// reply, Escape closes.
class SuggestionSheet final : public Surface {
    Q_OBJECT

public:
    SuggestionSheet(SuggestionController &controller, const Clock &clock, const Theme &theme,
                    QWidget *parent = nullptr);

    QListView *list() const { return m_list; }

Q_SIGNALS:
    /// It closed while it had the focus.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fill();
    void fit();
    QString stateWords() const;

    SuggestionController &m_controller;
    const Clock &m_clock;
    PlainLabel *m_title;
    PlainLabel *m_words;
    QListView *m_list;
    QStandardItemModel *m_model;
    SuggestionDelegate *m_delegate;
};

}  // namespace daisychain::ui
