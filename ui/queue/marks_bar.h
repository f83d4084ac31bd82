#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

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

}  // namespace daisychain::ui
