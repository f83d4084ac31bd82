#pragma once

#include "ui/queue/queue_controller.h"
#include "ui/queue/saved_views.h"
#include "ui/widget/float_sheet.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;

/// A view of one's own is made or changed: its name, the list it narrows, its conditions; how many
/// conversations it would hold, or why the conditions make no view. Enter keeps it, Escape leaves it.
class ViewEditor final : public FloatSheet {
    Q_OBJECT

public:
    struct Services {
        QueueController &controller;
        SavedViews &views;
        QueueReader &queue;
    };

    ViewEditor(Services services, const Theme &theme, QWidget *over);

    /// A new one; what is given is what the fields begin with.
    void openNew(const SavedView &beginning);
    /// The one at this place.
    void openFor(int place);

Q_SIGNALS:
    /// The one at this place shall go.
    void deleteRequested(int place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const Theme &theme);
    void begin(const SavedView &view, int place);
    SavedView written() const;
    void look();
    void count();
    void say(const QString &words, Token colour);
    void keep();

    Services m_services;
    int m_place = -1;  ///< of the one that is changed; -1: a new one
    int m_question = 0;
    bool m_isTrouble = false;  ///< is what is said
    QTimer m_pause;
    PlainLabel *m_title;
    QLineEdit *m_name;
    QComboBox *m_base;
    QLineEdit *m_conditions;
    PlainLabel *m_answer;
    QPushButton *m_delete;
    QPushButton *m_keep;
};

}  // namespace daisychain::ui
