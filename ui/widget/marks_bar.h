#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPainter;

namespace daisychain::ui {

class ElidedLabel;

/// "12 marked", and what can be done to them.
class MarksBar final : public QWidget {
    Q_OBJECT

public:
    explicit MarksBar(const Theme &theme, QWidget *parent = nullptr);

    /// A button for each; the actions must outlive the bar.
    void setActions(const QList<QAction *> &actions);
    void setCount(int count);

private:
    QHBoxLayout *m_layout;
    ElidedLabel *m_words;
};

/// The check of a row that is marked, where its face would be.
void paintCheck(QPainter &painter, const QRect &place, const Theme &theme, const Icons &icons);

}  // namespace daisychain::ui
