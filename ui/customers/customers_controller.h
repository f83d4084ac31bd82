#pragma once

#include "core/desk/customer_reader.h"
#include "core/desk/notices.h"
#include "ui/widget/windowed_list_model.h"

#include <QTimer>

#include <functional>

namespace daisychain::ui {

/// The list of customers: what is searched, filtered and sorted, by pages. Nobody moves while the list is
/// read: what changes shows in place, and the order is made anew by a search or when the screen is opened.
///
/// Threads: the GUI thread.
class CustomersController final : public WindowedListModel<CustomerLine> {
    Q_OBJECT

public:
    struct Services {
        CustomerReader &customers;
        Notices &notices;
    };

    explicit CustomersController(Services services, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    /// Who says a row in one sentence, for screen readers.
    void setSentence(std::function<QString(const CustomerLine &)> sentence)
    {
        m_sentence = std::move(sentence);
    }

    const CustomerQuery &query() const { return m_query; }
    void setText(const QString &text);
    void setFilter(const CustomerFilter &filter);
    void setOrder(CustomerOrder order);
    /// Asks anew, also after a failure.
    void refresh();
    /// What is shown answers what was asked last.
    bool isSettled() const { return !m_isAsking && !m_isStale; }
    /// Marked for several at once: in the order in which they were, whether they are shown or not.
    const QList<CustomerLine> &marked() const { return m_marked; }
    bool isMarked(const CustomerLine &line) const;
    void toggleMark(int row);
    void clearMarks();
    /// How many came in bulk and are not listed yet.
    qint64 left() const { return m_left; }

Q_SIGNALS:
    /// The question, its answer, marks, or how many are left.
    void updated();

protected:
    void fetch(const Request &request) override;

private:
    void ask();
    void take(const CustomerPage &page);
    void takeIn();
    void readShown();

    Services m_services;
    CustomerQuery m_query;
    std::function<QString(const CustomerLine &)> m_sentence;
    QTimer m_reread;
    QList<CustomerLine> m_marked;
    qint64 m_left = 0;
    bool m_isAsking = false;
    bool m_isStale = false;  ///< something else was asked since the question under way
    bool m_isTakingIn = false;
};

}  // namespace daisychain::ui
