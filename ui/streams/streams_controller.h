#pragma once

#include "core/desk/account_directory.h"
#include "core/desk/settings.h"
#include "ui/streams/column.h"
#include "ui/streams/column_controller.h"

#include <memory>
#include <vector>

namespace daisychain::ui {

/// The columns as they stand; "-": never chosen, then there is one for each stream.
inline constexpr Setting<QString> StreamColumns{"streams/columns", "-"};
/// Layouts saved under a name.
inline constexpr Setting<QString> StreamLayouts{"streams/layouts"};

/// Which columns there are, in which order, and which one is worked in. What the person arranges is kept at
/// once.
///
/// Threads: the GUI thread.
class StreamsController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        ColumnController::Services columns;
        AccountDirectory &directory;
        Settings &settings;
    };

    explicit StreamsController(const Services &services, QObject *parent = nullptr);
    ~StreamsController() override;

    /// Streams have been read: before that, no columns is not none.
    bool isKnown() const { return m_isKnown; }
    const std::optional<Error> &error() const { return m_error; }
    void retry() { read(); }

    const QList<Column> &columns() const { return m_columns; }
    ColumnController &column(int at) { return *m_controllers[size_t(at)]; }
    const QHash<StreamId, Stream> &streams() const { return m_streams; }
    /// -1: none.
    int current() const { return m_current; }
    void setCurrent(int at);
    int find(StreamId stream) const;

    /// Goes to the stream's column, or makes one beside the current; a stream that is new here is kept first,
    /// and listened to from then on.
    void add(const Stream &stream);
    /// Looks the handle up on the account's network, then as add().
    void addPostsOf(AccountId account, const QString &handle);
    /// Asks the accounts for their lists, unless that was done lately.
    void readLists();
    /// Those that are known by now.
    const QList<Stream> &lists() const { return m_lists; }
    /// Why some account's are not.
    const std::optional<Error> &listsError() const { return m_listsError; }
    void remove(int at);
    /// Puts it in again as it was.
    void restore(int at, const Column &column);
    void move(int from, int to);
    void setWidth(int at, int width);
    void setFilter(int at, const QString &typed);
    void setWindow(int at, bool isWindow);

    QList<ColumnLayout> layouts() const;
    void saveLayout(const QString &name);
    void removeLayout(const QString &name);
    void showLayout(const QString &name);

Q_SIGNALS:
    /// All of them are others.
    void columnsReset();
    void columnInserted(int at);
    void columnRemoved(int at);
    void columnMoved(int from, int to);
    /// Width, filter or window of one.
    void columnChanged(int at);
    void currentChanged(int at);
    /// Somebody asked for a column: it is the current one now, and wants to be seen.
    void columnWanted();
    void decided(const QList<daisychain::Action> &actions);
    /// Which columns there are could not be read: error().
    void unreadable();
    void gapFetched(const daisychain::FetchedGap &fetched);
    void failed(const daisychain::Error &error);

private:
    void read();
    void readListsOf(AccountId account);
    void take(const QList<Stream> &streams);
    std::unique_ptr<ColumnController> controllerFor(const Column &column);
    void put(int at, const Column &column);
    void show(const QList<Column> &columns);
    void keep();

    Services m_services;
    QHash<StreamId, Stream> m_streams;
    QList<Column> m_columns;
    std::vector<std::unique_ptr<ColumnController>> m_controllers;
    QList<Stream> m_lists;
    std::optional<Error> m_listsError;
    std::optional<Instant> m_listsReadAt;
    std::optional<Error> m_error;
    int m_current = -1;
    bool m_isKnown = false;
};

}  // namespace daisychain::ui
