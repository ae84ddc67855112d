<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message>
        <source>Hand over ({key})</source>
        <translation>移交（{key}）</translation>
    </message>
    <message>
        <source>Not now ({key})</source>
        <translation>暂不（{key}）</translation>
    </message>
    <message>
        <source>{who} would like to answer. Your words stay here as a draft.</source>
        <translation>{who} 想来回复。您写的内容会作为草稿保留在这里。</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source> (after {seconds} s)</source>
        <translation>（用时 {seconds} 秒）</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出…(&amp;E)</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>A device</source>
        <translation>一台设备</translation>
    </message>
    <message>
        <source>Alert: {words}</source>
        <translation>警报：{words}</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>不限人员</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Deeds, newest first</source>
        <translation>操作记录，最新的在前</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出所显示的内容</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>In the last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Kept for {days} days</source>
        <translation>保留 {days} 天</translation>
    </message>
    <message>
        <source>Many devices signed in from one address</source>
        <translation>多台设备从同一地址登录</translation>
    </message>
    <message>
        <source>Members and rights</source>
        <translation>成员与权限</translation>
    </message>
    <message>
        <source>Nothing of the kind was done in that time.</source>
        <translation>此期间没有这类操作。</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>按名称搜索</translation>
    </message>
    <message>
        <source>Show &amp;alerts</source>
        <translation>查看警报(&amp;A)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>The second factor of {about} was taken away at the Hub itself</source>
        <translation>{about} 的二次验证已在 Hub 上直接移除</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作类型</translation>
    </message>
    <message>
        <source>What {about} may do was changed outside office hours</source>
        <translation>{about} 的权限在办公时间之外被更改</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Wrong digits of a second factor were typed several times on {about}</source>
        <translation>有人在 {about} 上多次输入错误的二次验证数字</translation>
    </message>
    <message>
        <source>Wrong linking codes were tried several times</source>
        <translation>有人多次尝试错误的关联码</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>一台设备</translation>
    </message>
    <message>
        <source>{about} confirmed that it is wiped</source>
        <translation>{about} 已确认擦除完毕</translation>
    </message>
    <message>
        <source>{about} has not been used for long</source>
        <translation>{about} 已很久没有使用</translation>
    </message>
    <message>
        <source>{about} is about to be unlinked for want of use</source>
        <translation>{about} 因久未使用，即将取消关联</translation>
    </message>
    <message>
        <source>{about} signed in at night</source>
        <translation>{about} 在夜间登录</translation>
    </message>
    <message>
        <source>{about} signed in from a system that WaDesk does not know</source>
        <translation>{about} 从 WaDesk 不认识的系统登录</translation>
    </message>
    <message>
        <source>{about} signed in from several countries within a short time</source>
        <translation>{about} 在短时间内从多个国家登录</translation>
    </message>
    <message>
        <source>{about} was linked with a code from the Hub</source>
        <translation>{about} 已用 Hub 给出的关联码关联</translation>
    </message>
    <message>
        <source>{about} was replaced: the same computer came anew</source>
        <translation>{about} 已被替换：同一台电脑重新关联</translation>
    </message>
    <message>
        <source>{about} was seen in two places: look whether its profile was copied</source>
        <translation>{about} 出现在两处：请查看其配置是否被复制</translation>
    </message>
    <message>
        <source>{about} was stopped: its profile was in two places</source>
        <translation>{about} 已停用：其配置出现在两处</translation>
    </message>
    <message>
        <source>{about} was unlinked to make room for another</source>
        <translation>为给另一台设备腾出名额，{about} 已取消关联</translation>
    </message>
    <message>
        <source>{about} was unlinked: its owner was removed</source>
        <translation>{about} 已取消关联：其所有者已被移除</translation>
    </message>
    <message>
        <source>{about} was unlinked: not used for too long</source>
        <translation>{about} 已取消关联：太久没有使用</translation>
    </message>
    <message>
        <source>{count} entries are in {file}.</source>
        <translation>已将 {count} 条记录写入 {file}。</translation>
    </message>
    <message>
        <source>{deed}: {newcomer}</source>
        <translation>{deed}：{newcomer}</translation>
    </message>
    <message>
        <source>{moment}, on {device}</source>
        <translation>{moment}，在 {device} 上</translation>
    </message>
    <message>
        <source>{who} changed a set of rights</source>
        <translation>{who} 更改了一个权限组</translation>
    </message>
    <message>
        <source>{who} changed their second factor</source>
        <translation>{who} 更改了自己的二次验证</translation>
    </message>
    <message>
        <source>{who} changed what {about} may do</source>
        <translation>{who} 更改了 {about} 的权限</translation>
    </message>
    <message>
        <source>{who} decided what became of an uncertain message</source>
        <translation>{who} 决定了一条结果不明的消息如何处理</translation>
    </message>
    <message>
        <source>{who} deleted a conversation</source>
        <translation>{who} 删除了一个会话</translation>
    </message>
    <message>
        <source>{who} exported the audit log</source>
        <translation>{who} 导出了审计日志</translation>
    </message>
    <message>
        <source>{who} gave {about} its name</source>
        <translation>{who} 为 {about} 命名</translation>
    </message>
    <message>
        <source>{who} gave {about} their name</source>
        <translation>{who} 为 {about} 设置了名字</translation>
    </message>
    <message>
        <source>{who} handed over a conversation to {about}</source>
        <translation>{who} 把一个会话移交给 {about}</translation>
    </message>
    <message>
        <source>{who} invited {about}</source>
        <translation>{who} 邀请了 {about}</translation>
    </message>
    <message>
        <source>{who} let {about} go on</source>
        <translation>{who} 恢复了 {about} 的使用</translation>
    </message>
    <message>
        <source>{who} let {about} work again</source>
        <translation>{who} 让 {about} 恢复工作</translation>
    </message>
    <message>
        <source>{who} linked {about}</source>
        <translation>{who} 关联了 {about}</translation>
    </message>
    <message>
        <source>{who} made {about} a restricted member</source>
        <translation>{who} 将 {about} 设为受限成员</translation>
    </message>
    <message>
        <source>{who} made {about} a standard member</source>
        <translation>{who} 将 {about} 设为标准成员</translation>
    </message>
    <message>
        <source>{who} made {about} an administrator</source>
        <translation>{who} 将 {about} 设为管理员</translation>
    </message>
    <message>
        <source>{who} made {about} the owner of a conversation</source>
        <translation>{who} 将一个会话指定给 {about} 负责</translation>
    </message>
    <message>
        <source>{who} removed a second factor</source>
        <translation>{who} 移除了一项二次验证</translation>
    </message>
    <message>
        <source>{who} removed {about}</source>
        <translation>{who} 移除了 {about}</translation>
    </message>
    <message>
        <source>{who} renamed {before} to {after}</source>
        <translation>{who} 将 {before} 改名为 {after}</translation>
    </message>
    <message>
        <source>{who} reported {about} lost</source>
        <translation>{who} 挂失了 {about}</translation>
    </message>
    <message>
        <source>{who} said who may see a conversation</source>
        <translation>{who} 设定了一个会话可由谁查看</translation>
    </message>
    <message>
        <source>{who} set up a second factor</source>
        <translation>{who} 设置了二次验证</translation>
    </message>
    <message>
        <source>{who} suspended {about}</source>
        <translation>{who} 暂停了 {about}</translation>
    </message>
    <message>
        <source>{who} took over a conversation from {about}</source>
        <translation>{who} 从 {about} 处接手了一个会话</translation>
    </message>
    <message>
        <source>{who} turned away a computer for {about}</source>
        <translation>{who} 拒绝了一台供 {about} 使用的电脑</translation>
    </message>
    <message>
        <source>{who} unlinked {about}</source>
        <translation>{who} 取消了 {about} 的关联</translation>
    </message>
    <message>
        <source>{who} used a recovery code</source>
        <translation>{who} 使用了一个恢复码</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n alert(s) since you last looked here.</source>
        <translation>
            <numerusform>自您上次查看以来有 %n 条警报。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>A note: only your team sees it…</source>
        <translation>备注：只有您的团队能看到…</translation>
    </message>
    <message>
        <source>Answer without the quote</source>
        <translation>不引用，直接回复</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation>添加附件（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Delete takes it away, Alt and an arrow moves it.</source>
        <translation>按 Delete 移除，按 Alt 加方向键移动。</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>What nobody could have read was left out of the paste.</source>
        <translation>无法显示的字符没有粘贴进来。</translation>
    </message>
    <message>
        <source>Write a note for the team (Ctrl+Shift+N)</source>
        <translation>给团队写备注（Ctrl+Shift+N）</translation>
    </message>
    <message>
        <source>You answer {quote}</source>
        <translation>您正在回复{quote}</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>您的备注</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>您的回复</translation>
    </message>
    <message>
        <source>is being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>还可输入 {count}</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>超出 {count}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message>
        <source>Connected; fetching what was missed.</source>
        <translation>已连接，正在获取错过的内容。</translation>
    </message>
    <message>
        <source>Live, {milliseconds} ms</source>
        <translation>实时，{milliseconds} 毫秒</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>{time} 起离线</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. You can go on reading and writing: what you write is kept and sent when it is back.</source>
        <translation>无法连接 Hub。您可以继续阅读和书写：所写内容会保留，待 Hub 恢复后发送。</translation>
    </message>
    <message>
        <source>What happens arrives here at once.</source>
        <translation>一切动态都会即时出现在这里。</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Last answered by</source>
        <translation>最近回复者</translation>
    </message>
    <message>
        <source>Last wrote</source>
        <translation>最近来信</translation>
    </message>
    <message>
        <source>Marketing messages</source>
        <translation>营销消息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Wants none</source>
        <translation>不愿接收</translation>
    </message>
    <message>
        <source>Wants them</source>
        <translation>愿意接收</translation>
    </message>
    <message>
        <source>WhatsApp ID</source>
        <translation>WhatsApp 标识</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Something in this window did not work ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>此窗口中出现了问题（{bug}）。您所写的内容已保存在这台电脑上：请关闭 WaDesk 后重新打开。</translation>
    </message>
    <message>
        <source>The copy of the messages is gone, but the Hub does not know it yet: connect this computer, and it is told by itself.</source>
        <translation>消息副本已销毁，但 Hub 尚不知情：请让这台电脑联网，它会自动通知 Hub。</translation>
    </message>
    <message>
        <source>The part of WaDesk that talks to the Hub has stopped ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>WaDesk 中与 Hub 通信的部分已停止（{bug}）。您写的内容会保存在本机：请关闭 WaDesk 后重新启动。</translation>
    </message>
    <message>
        <source>This computer was unlinked, and its copy of the messages is gone.</source>
        <translation>这台电脑已取消关联，其消息副本已销毁。</translation>
    </message>
    <message>
        <source>WaDesk is locked. Enter your passphrase or PIN.</source>
        <translation>WaDesk 已锁定。请输入您的口令或 PIN 码。</translation>
    </message>
    <message>
        <source>What was written here and not sent is with the Hub.</source>
        <translation>在这里写好而未发送的内容已交给 Hub。</translation>
    </message>
    <message>
        <source>{who} has unlinked this computer, and its copy of the messages is gone.</source>
        <translation>{who} 已取消这台电脑的关联，其消息副本已销毁。</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>All other devices are unlinked. Each goes as soon as it hears.</source>
        <translation>其他设备均已取消关联。每台在得知后立即擦除。</translation>
    </message>
    <message>
        <source>Being wiped …</source>
        <translation>正在擦除…</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Flag as inactive after</source>
        <translation>多久不用标为闲置</translation>
    </message>
    <message>
        <source>Full audit log</source>
        <translation>完整的审计日志</translation>
    </message>
    <message>
        <source>Inactive {span}</source>
        <translation>闲置 {span}</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Leave them linked</source>
        <translation>保持关联</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Let {name} go on? Its profile was seen in two places, and both were stopped. Let it go on where it belongs; the other one is stopped again as soon as it is used.</source>
        <translation>恢复 {name} 的使用？其配置出现在两处，两处均已停用。请在它应在的地方恢复；另一处一经使用便会再次停用。</translation>
    </message>
    <message>
        <source>Linked devices</source>
        <translation>已关联的设备</translation>
    </message>
    <message>
        <source>Linked devices for each member</source>
        <translation>每位成员可关联的设备</translation>
    </message>
    <message>
        <source>Linked devices per number</source>
        <translation>每个号码可关联的设备</translation>
    </message>
    <message>
        <source>Linked {when}</source>
        <translation>{when} 关联</translation>
    </message>
    <message>
        <source>Linked {when} by the Hub&apos;s code</source>
        <translation>{when} 用 Hub 的关联码关联</translation>
    </message>
    <message>
        <source>Linked {when} by {who}</source>
        <translation>{when} 由 {who} 关联</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚无任何记录。</translation>
    </message>
    <message>
        <source>Number {id} (Meta&apos;s id)</source>
        <translation>号码 {id}（Meta 的标识）</translation>
    </message>
    <message>
        <source>Owner · linked</source>
        <translation>所有者 · 关联</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近动态</translation>
    </message>
    <message>
        <source>Refuse another one</source>
        <translation>拒绝再关联</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>重命名（F2）</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Report lost and wipe</source>
        <translation>挂失并擦除</translation>
    </message>
    <message>
        <source>Report {name} lost? Its copy of the messages is destroyed as soon as it is online, and nothing that was written on it is handed in: others may have it in their hands.</source>
        <translation>挂失 {name}？它一上线，其消息副本便会销毁，在其上写的任何内容都不会交给 Hub：设备可能已落入他人手中。</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Shut without the Hub after</source>
        <translation>多久连不上 Hub 即关闭</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stopped: seen in two places</source>
        <translation>已停用：出现在两处</translation>
    </message>
    <message>
        <source>System · app</source>
        <translation>系统 · 应用</translation>
    </message>
    <message>
        <source>The Hub cannot be reached: what you see is from {time}. Nothing can be changed just now.</source>
        <translation>无法连接 Hub：您看到的是 {time} 的内容。暂时无法更改任何内容。</translation>
    </message>
    <message>
        <source>The Hub cannot be reached: what you see may have changed. Nothing can be changed just now.</source>
        <translation>无法连接 Hub：您看到的内容可能已有变化。暂时无法更改任何内容。</translation>
    </message>
    <message>
        <source>The limit is WaDesk&apos;s own: WhatsApp&apos;s Cloud API has none. Nobody goes to make room before somebody has confirmed it. Whoever runs the Hub sets all this.</source>
        <translation>这一上限由 WaDesk 自行规定：WhatsApp 的云端 API 并无上限。未经有人确认，不会为腾出名额而取消任何设备。这些均由 Hub 的运行者设定。</translation>
    </message>
    <message>
        <source>The list of devices has not come from the Hub yet.</source>
        <translation>尚未从 Hub 收到设备列表。</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>本设备</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Unlink all others</source>
        <translation>取消关联所有其他设备</translation>
    </message>
    <message>
        <source>Unlink and wipe</source>
        <translation>取消关联并擦除</translation>
    </message>
    <message>
        <source>Unlink and wipe after</source>
        <translation>多久不用取消关联并擦除</translation>
    </message>
    <message>
        <source>Unlink and wipe all others</source>
        <translation>取消关联并擦除所有其他设备</translation>
    </message>
    <message>
        <source>Unlink the oldest</source>
        <translation>取消关联最早的一台</translation>
    </message>
    <message>
        <source>Unlink this computer? What you wrote here and did not send is handed in first, then the copy of the messages here is destroyed. To come back you need a new code.</source>
        <translation>取消关联这台电脑？您在这里写好而未发送的内容会先交给 Hub，然后销毁这里的消息副本。要再次使用，需要新的关联码。</translation>
    </message>
    <message>
        <source>Unlink {name}? What {who} wrote there and did not send is handed in first, then its copy of the messages is destroyed.</source>
        <translation>取消关联 {name}？{who} 在上面写好而未发送的内容会先交给 Hub，然后销毁其消息副本。</translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation>已取消关联</translation>
    </message>
    <message>
        <source>Unlinked and wiped</source>
        <translation>已取消关联并擦除</translation>
    </message>
    <message>
        <source>When the limit is reached</source>
        <translation>达到上限时</translation>
    </message>
    <message>
        <source>Your linked devices</source>
        <translation>您关联的设备</translation>
    </message>
    <message>
        <source>hours of use with nobody there</source>
        <translation>无人操作却使用数小时</translation>
    </message>
    <message>
        <source>last seen: {when}</source>
        <translation>最近使用：{when}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>old WaDesk</source>
        <translation>WaDesk 版本过旧</translation>
    </message>
    <message>
        <source>old system</source>
        <translation>系统过旧</translation>
    </message>
    <message>
        <source>several countries</source>
        <translation>多个国家</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>unknown place</source>
        <translation>地点未知</translation>
    </message>
    <message>
        <source>unknown system</source>
        <translation>系统未知</translation>
    </message>
    <message>
        <source>unlinks in {span}</source>
        <translation>{span}后取消关联</translation>
    </message>
    <message>
        <source>unlinks soon</source>
        <translation>即将取消关联</translation>
    </message>
    <message>
        <source>unusual hour</source>
        <translation>时段异常</translation>
    </message>
    <message>
        <source>wipes when it is next online</source>
        <translation>上线后擦除</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{linked} linked</source>
        <translation>已关联 {linked} 台</translation>
    </message>
    <message>
        <source>{linked} of {limit} linked</source>
        <translation>已关联 {linked} 台，上限 {limit} 台</translation>
    </message>
    <message>
        <source>{names} has not been used for long: unless WaDesk is opened there, it is unlinked and wiped after {moment}.</source>
        <translation>{names} 已很久没有使用：若不在上面打开 WaDesk，将在 {moment} 之后取消关联并擦除。</translation>
    </message>
    <message>
        <source>{names} have not been used for long: unless WaDesk is opened there, the first of them is unlinked and wiped after {moment}.</source>
        <translation>{names} 已很久没有使用：若不在上面打开 WaDesk，其中第一台将在 {moment} 之后取消关联并擦除。</translation>
    </message>
    <message>
        <source>{name} is out, and is wiped as soon as it is online.</source>
        <translation>{name} 已被排除，一上线即擦除。</translation>
    </message>
    <message>
        <source>{name} is unlinked. Its copy goes as soon as it hears.</source>
        <translation>{name} 已取消关联。其副本会在得知后立即擦除。</translation>
    </message>
    <message>
        <source>{name} may go on.</source>
        <translation>{name} 可以继续使用了。</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span}前</translation>
    </message>
</context>
<context>
    <name>EmptyThread</name>
    <message>
        <source>Choose a conversation</source>
        <translation>请选择一个会话</translation>
    </message>
</context>
<context>
    <name>Factor</name>
    <message>
        <source>&amp;Copy the codes</source>
        <translation>复制恢复码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy the secret</source>
        <translation>复制密钥(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save to a file …</source>
        <translation>存为文件…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>An authenticator app on your phone shows six digits that change every 30 seconds. Without them nobody can give rights away in your name, even at this computer.</source>
        <translation>手机上的身份验证器应用会显示六位数字，每 30 秒更换一次。没有这些数字，即使坐在这台电脑前，也无人能以您的名义授予权限。</translation>
    </message>
    <message>
        <source>An authenticator app on your phone shows six digits that only you can know. Set it up once, then try this again.</source>
        <translation>手机上的身份验证器应用会显示只有您才能知道的六位数字。请先设置一次，然后重试。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Enter the six digits once more, or a recovery code.</source>
        <translation>请再次输入六位数字，或输入恢复码。</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows now, or a recovery code.</source>
        <translation>请输入身份验证器应用当前显示的六位数字，或输入恢复码。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>我已保存好(&amp;K)</translation>
    </message>
    <message>
        <source>Keep these codes where your phone is not. Each of them lets you in once without the app, and they are shown this one time only.</source>
        <translation>请将这些恢复码保存在手机以外的地方。每个恢复码可让您在没有应用时进入一次，且只显示这一次。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>One more proof that it is you</source>
        <translation>再次证明是您本人</translation>
    </message>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>供身份验证器应用扫描的二维码</translation>
    </message>
    <message>
        <source>Remove the second factor</source>
        <translation>移除二次验证</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Scan this with the app, or type the secret there. Then enter the digits it shows.</source>
        <translation>请用应用扫描，或在其中输入密钥，然后输入它显示的数字。</translation>
    </message>
    <message>
        <source>Set it up now</source>
        <translation>现在设置</translation>
    </message>
    <message>
        <source>Six digits of the app</source>
        <translation>应用显示的六位数字</translation>
    </message>
    <message>
        <source>Six digits or a recovery code</source>
        <translation>六位数字或恢复码</translation>
    </message>
    <message>
        <source>They are in {file}.</source>
        <translation>已存入 {file}。</translation>
    </message>
    <message>
        <source>They could not be written there.</source>
        <translation>无法写入该处。</translation>
    </message>
    <message>
        <source>This needs a second factor</source>
        <translation>这需要二次验证</translation>
    </message>
    <message>
        <source>WaDesk recovery codes</source>
        <translation>WaDesk 恢复码</translation>
    </message>
    <message>
        <source>Your authenticator app is asked before rights are given or devices linked.</source>
        <translation>在授予权限或关联设备之前，会要求输入身份验证器应用的数字。</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>24 hours have passed since the customer wrote: only a template can be sent.</source>
        <translation>客户来信已超过 24 小时：只能发送模板。</translation>
    </message>
    <message>
        <source>A test number only reaches the numbers on its list.</source>
        <translation>测试号码只能发送给其名单上的号码。</translation>
    </message>
    <message>
        <source>It may have been sent: look whether the customer has it before trying again.</source>
        <translation>可能已经发出：请先确认客户是否收到，再决定是否重试。</translation>
    </message>
    <message>
        <source>It was refused without a reason.</source>
        <translation>被拒绝，未说明原因。</translation>
    </message>
    <message>
        <source>This number cannot be reached on WhatsApp.</source>
        <translation>此号码无法通过 WhatsApp 联系。</translation>
    </message>
    <message>
        <source>This person wants no marketing messages.</source>
        <translation>此人不愿接收营销消息。</translation>
    </message>
    <message>
        <source>Too many messages to this person at once: try again in a while.</source>
        <translation>短时间内给此人发送的消息过多：请稍后再试。</translation>
    </message>
    <message>
        <source>Too much was sent at once: try again in a while.</source>
        <translation>短时间内发送过多：请稍后再试。</translation>
    </message>
    <message>
        <source>WhatsApp did not accept the file: try another format.</source>
        <translation>WhatsApp 未接受该文件：请换一种格式。</translation>
    </message>
    <message>
        <source>WhatsApp does not know this kind of message.</source>
        <translation>WhatsApp 不支持此类消息。</translation>
    </message>
    <message>
        <source>WhatsApp has locked the account: ask an administrator.</source>
        <translation>WhatsApp 已锁定该账号：请联系管理员。</translation>
    </message>
    <message>
        <source>WhatsApp held it back: this person is part of a test.</source>
        <translation>WhatsApp 未予投递：此人属于一项测试。</translation>
    </message>
    <message>
        <source>WhatsApp limits marketing to this person: wait a day at least.</source>
        <translation>WhatsApp 限制向此人发送营销消息：请至少等一天。</translation>
    </message>
    <message>
        <source>WhatsApp says: {words} ({code})</source>
        <translation>WhatsApp 提示：{words}（{code}）</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A colleague opens Linked devices, shows a code there and reads it to you. You can also paste the link, or drop a picture of the code here.</source>
        <translation>请一位同事打开“已关联的设备”，在那里显示关联码并念给您。您也可以粘贴链接，或将关联码的图片拖到这里。</translation>
    </message>
    <message>
        <source>A living example on this computer. No account, and nothing leaves it.</source>
        <translation>在本机运行的一个活的示例。无需账号，也没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>Address of the Hub</source>
        <translation>Hub 的地址</translation>
    </message>
    <message>
        <source>Answer your customers on WhatsApp together, without ever answering twice.</source>
        <translation>一起在 WhatsApp 上答复客户，绝不重复答复。</translation>
    </message>
    <message>
        <source>Ask whoever gave you the code to compare these words and let you in:</source>
        <translation>请让给您关联码的人核对这些词，并允许您接入：</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Both screens show the same words in the same order. Where they differ, somebody sits in between: stop, and tell your administrator.</source>
        <translation>两边屏幕应以相同顺序显示相同的词。若有不同，说明有人从中拦截：请停止并告知管理员。</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>关联码或链接</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Link this computer</source>
        <translation>关联这台电脑</translation>
    </message>
    <message>
        <source>Linking code or link</source>
        <translation>关联码或链接</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key is in your system&apos;s keyring.</source>
        <translation>消息在本机加密保存。密钥保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key opens only with your passphrase.</source>
        <translation>消息在本机加密保存。密钥只能用您的口令打开。</translation>
    </message>
    <message>
        <source>Nobody is linked yet? Whoever runs the Hub prints a code with “wadesk hub link”.</source>
        <translation>还没有人关联？请 Hub 的运行者用“wadesk hub link”给出关联码。</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>关联码的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The Hub waits for another {span}.</source>
        <translation>Hub 还会等待 {span}。</translation>
    </message>
    <message>
        <source>There is no code in this picture that can be read: take it again, closer and straight, or type the code.</source>
        <translation>这张图片中没有可识别的关联码：请靠近、摆正后重拍，或直接输入关联码。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: the next one counts in {span}.</source>
        <translation>错误的关联码试得太多：{span}后才能再试。</translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation>正在等待批准</translation>
    </message>
    <message>
        <source>Welcome to WaDesk</source>
        <translation>欢迎使用 WaDesk</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Draft:</source>
        <translation>草稿：</translation>
    </message>
    <message>
        <source>Phone app:</source>
        <translation>手机应用：</translation>
    </message>
    <message>
        <source>Sent by you</source>
        <translation>由您发送</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>此消息已删除</translation>
    </message>
    <message>
        <source>Waiting for {time}</source>
        <translation>已等待 {time}</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>您：</translation>
    </message>
    <message>
        <source>{who}:</source>
        <translation>{who}：</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>&amp;Show a code</source>
        <translation>显示关联码(&amp;S)</translation>
    </message>
    <message>
        <source>A code on this screen lets in one more computer. You see who asks, and let it in or refuse.</source>
        <translation>此屏幕上的关联码可再接入一台电脑。您会看到是谁在请求，并决定允许还是拒绝。</translation>
    </message>
    <message>
        <source>All places are taken: linking one more unlinks this computer.</source>
        <translation>名额已满：再关联一台，便会取消关联这台电脑。</translation>
    </message>
    <message>
        <source>All places are taken: linking one more unlinks {name} ({who}), linked on {date}.</source>
        <translation>名额已满：再关联一台，便会取消关联 {name}（{who}），它关联于 {date}。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>给自己</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Is this you?</source>
        <translation>是您本人吗？</translation>
    </message>
    <message>
        <source>Is this {who}?</source>
        <translation>是 {who} 本人吗？</translation>
    </message>
    <message>
        <source>It was linked before, and takes its old place.</source>
        <translation>它以前关联过，将沿用原来的名额。</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>允许接入</translation>
    </message>
    <message>
        <source>Let it in only where its screen shows these words, in this order:</source>
        <translation>仅当它的屏幕以此顺序显示这些词时，才允许接入：</translation>
    </message>
    <message>
        <source>Letting it in unlinks this computer: what was written here is handed in first, then its copy is destroyed.</source>
        <translation>允许接入会取消关联这台电脑：在其上写的内容会先交给 Hub，然后销毁其副本。</translation>
    </message>
    <message>
        <source>Letting it in unlinks {name} ({who}), linked on {date}: what was written there is handed in first, then its copy is destroyed.</source>
        <translation>允许接入会取消关联 {name}（{who}），它关联于 {date}：在其上写的内容会先交给 Hub，然后销毁其副本。</translation>
    </message>
    <message>
        <source>Link a device</source>
        <translation>关联设备</translation>
    </message>
    <message>
        <source>Nobody has used the code, so it was put away.</source>
        <translation>没有人使用此关联码，已将其收起。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>That computer does not ask any more.</source>
        <translation>那台电脑已不再请求。</translation>
    </message>
    <message>
        <source>The new computer will be {who}&apos;s.</source>
        <translation>新电脑将归 {who} 使用。</translation>
    </message>
    <message>
        <source>There is no room: unlink another device first.</source>
        <translation>名额已满：请先取消关联另一台设备。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried. Another one can be shown in {span}.</source>
        <translation>错误的关联码试得太多。{span}后才能再次显示。</translation>
    </message>
    <message>
        <source>Type this on the new computer, or give it the link or the picture.</source>
        <translation>请在新电脑上输入，或使用链接或图片。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>valid for {seconds} s</source>
        <translation>有效 {seconds} 秒</translation>
    </message>
    <message>
        <source>{name} is linked.</source>
        <translation>{name} 已关联。</translation>
    </message>
    <message>
        <source>{name} was not let in.</source>
        <translation>{name} 未获准接入。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>It is not locked yet: what you wrote could not be saved.</source>
        <translation>尚未锁定：您写的内容未能保存。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} off, so some times here look odd. Nothing is sent or refused by it, for the Hub&apos;s clock counts: set it right when you can.</source>
        <translation>这台电脑的时钟相差 {span}，因此这里的部分时间会显得奇怪。发送与否都不由它决定，以 Hub 的时钟为准：请尽快校准。</translation>
    </message>
    <message>
        <source>What you wrote could not be saved: make room on the disk, or copy it elsewhere. Closing once more leaves it behind.</source>
        <translation>您写的内容未能保存：请在磁盘上腾出空间，或复制到别处。再次关闭将丢弃它。</translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message numerus="yes">
        <source>%n new message(s) while you wrote</source>
        <translation>
            <numerusform>您撰写期间有 %n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them. They hold nothing back.</source>
        <translation>查看这些消息。它们不会阻止发送。</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>请输入此配置的口令。</translation>
    </message>
    <message>
        <source>Locking …</source>
        <translation>正在锁定…</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令为空。</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>There is no keyring on this computer. The passphrase you choose opens WaDesk here from now on, and nobody can read the messages without it.</source>
        <translation>这台电脑没有密钥环。今后在本机须用您设置的口令打开 WaDesk，没有口令谁也无法阅读消息。</translation>
    </message>
    <message>
        <source>This computer was unlinked. What was written here and not sent is handed in; then the copy of the messages is wiped.</source>
        <translation>这台电脑已取消关联。在这里写好而未发送的内容会先交给 Hub；然后擦除消息副本。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unlock WaDesk</source>
        <translation>解锁 WaDesk</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>使用此口令</translation>
    </message>
    <message>
        <source>WaDesk</source>
        <translation>WaDesk</translation>
    </message>
    <message>
        <source>WaDesk cannot open just now</source>
        <translation>WaDesk 暂时无法打开</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Read and decide</source>
        <translation>阅读并决定(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>现在发送(&amp;S)</translation>
    </message>
    <message>
        <source>A conversation that is not in sight</source>
        <translation>一个不在视野内的会话</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>放弃(&amp;C)</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Each leaves by itself as soon as it may; the topmost first.</source>
        <translation>每条都会在允许时自动发出；最上面的先发。</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>即将发出</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>{moment} 发出</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Nothing waits: all that you wrote has left.</source>
        <translation>没有等待的内容：您写的都已发出。</translation>
    </message>
    <message>
        <source>Waiting on this computer</source>
        <translation>在这台电脑上等待</translation>
    </message>
    <message>
        <source>Waiting on this computer: {count} (Ctrl+O)</source>
        <translation>在这台电脑上等待：{count}（Ctrl+O）</translation>
    </message>
    <message>
        <source>Waits for the one before it, which is yours to decide</source>
        <translation>等待前一条，而前一条由您决定</translation>
    </message>
    <message>
        <source>Waits until the Hub is back</source>
        <translation>等待 Hub 恢复</translation>
    </message>
    <message>
        <source>What waits on this computer</source>
        <translation>在这台电脑上等待的内容</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{who} is looking</source>
        <translation>{who} 正在查看</translation>
    </message>
    <message>
        <source>{who} is writing</source>
        <translation>{who} 正在撰写</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>链接的二维码</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Linked devices</source>
        <translation>已关联的设备</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>{name}: {count} new</source>
        <translation>{name}：{count} 项新内容</translation>
    </message>
    <message>
        <source>{page} ({key})</source>
        <translation>{page}（{key}）</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A colleague has this name already: choose another one.</source>
        <translation>已有同事使用此名字：请另选一个。</translation>
    </message>
    <message>
        <source>A colleague is answering this customer right now: wait, or ask them.</source>
        <translation>同事正在答复这位客户：请稍等，或与其沟通。</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Nothing was deleted.</source>
        <translation>此配置的一个文件已损坏。没有删除任何内容。</translation>
    </message>
    <message>
        <source>A member needs a name: write one.</source>
        <translation>成员需要名字：请填写。</translation>
    </message>
    <message>
        <source>A newer WaDesk wrote this profile: update this one.</source>
        <translation>此配置由更新版本的 WaDesk 写入：请更新本程序。</translation>
    </message>
    <message>
        <source>A scope needs a name.</source>
        <translation>范围需要名称。</translation>
    </message>
    <message>
        <source>A set of rights needs a name: write one.</source>
        <translation>权限组需要名称：请填写。</translation>
    </message>
    <message>
        <source>A setting is not right.</source>
        <translation>有一项设置不正确。</translation>
    </message>
    <message>
        <source>A template is no text: send it anew or let go of it.</source>
        <translation>模板不是文字：请重新发送或放弃。</translation>
    </message>
    <message>
        <source>An administrator sees every conversation: leave the scopes open.</source>
        <translation>管理员可见所有会话：请不要设定范围。</translation>
    </message>
    <message>
        <source>An order to wipe this Desk came that its Hub has not signed: nothing was deleted.</source>
        <translation>收到一道未经 Hub 签名的擦除指令：没有删除任何内容。</translation>
    </message>
    <message>
        <source>As many devices are linked as are allowed: unlink one first.</source>
        <translation>关联的设备已达上限：请先取消关联一台。</translation>
    </message>
    <message>
        <source>Both copies of this profile&apos;s header are damaged or gone: restore one from a backup, or link this device again into a new folder. Nothing was deleted.</source>
        <translation>此配置文件头的两份副本都已损坏或丢失：请从备份恢复一份，或将本设备重新关联到新的文件夹。没有删除任何内容。</translation>
    </message>
    <message>
        <source>Hours are minutes of one day: from 0 to 1440.</source>
        <translation>时段以一天中的分钟计：从 0 到 1440。</translation>
    </message>
    <message>
        <source>Hours need days: from 0, a Monday, to 6, a Sunday.</source>
        <translation>时段需要日期：从 0（星期一）到 6（星期日）。</translation>
    </message>
    <message>
        <source>Hours that end when they begin are none: choose another end.</source>
        <translation>开始与结束相同不成时段：请另选结束时间。</translation>
    </message>
    <message>
        <source>It cannot be read as what its name says: open it and save it anew.</source>
        <translation>其内容与文件名所示类型不符：请打开后重新保存。</translation>
    </message>
    <message>
        <source>It is larger than 100 MB, and WhatsApp takes no more: send a link to it instead.</source>
        <translation>它超过 100 MB，WhatsApp 不接受更大的文件：请改发链接。</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Look again at who would have to go for this one.</source>
        <translation>请再看看要为它取消关联的是哪一台。</translation>
    </message>
    <message>
        <source>Nobody does this to themselves: ask another administrator.</source>
        <translation>谁都不能对自己这样做：请联系另一位管理员。</translation>
    </message>
    <message>
        <source>Nothing was deleted: link this device again into a new folder with --profile.</source>
        <translation>没有删除任何内容：请用 --profile 将本设备重新关联到新的文件夹。</translation>
    </message>
    <message>
        <source>Only words that were refused can be taken back.</source>
        <translation>只有被拒绝的文字才能取回。</translation>
    </message>
    <message>
        <source>Say at which address the Hub is, too: it begins with https://.</source>
        <translation>请一并给出 Hub 的地址：以 https:// 开头。</translation>
    </message>
    <message>
        <source>Say which scopes a restricted member sees; none is an answer, too.</source>
        <translation>请说明受限成员可见哪些范围；一个也没有也可以。</translation>
    </message>
    <message>
        <source>Somebody else has taken over this conversation since you began.</source>
        <translation>您开始之后，已有他人接手此会话。</translation>
    </message>
    <message>
        <source>Somebody has answered since you last looked; nothing was sent.</source>
        <translation>在您上次查看之后已有人答复；没有发送任何内容。</translation>
    </message>
    <message>
        <source>Somebody must remain an administrator: make a colleague one first.</source>
        <translation>必须保留一位管理员：请先将一位同事设为管理员。</translation>
    </message>
    <message>
        <source>The Hub cannot be reached just now, and nothing was changed: try again when it is there.</source>
        <translation>目前无法连接 Hub，没有更改任何内容：请等它恢复后重试。</translation>
    </message>
    <message>
        <source>The Hub cannot be reached.</source>
        <translation>无法连接 Hub。</translation>
    </message>
    <message>
        <source>The Hub did not answer in time.</source>
        <translation>Hub 未及时响应。</translation>
    </message>
    <message>
        <source>The Hub does not know what this asks for: update the Hub.</source>
        <translation>Hub 不识别此请求：请更新 Hub。</translation>
    </message>
    <message>
        <source>The Hub does not let this device in: try again, then link it anew.</source>
        <translation>Hub 不允许本设备接入：请重试，仍不行再重新关联。</translation>
    </message>
    <message>
        <source>The Hub ended the connection.</source>
        <translation>Hub 结束了连接。</translation>
    </message>
    <message>
        <source>The Hub has begun another life; the feed will say so.</source>
        <translation>Hub 已重新开始，稍后会同步。</translation>
    </message>
    <message>
        <source>The Hub has more to write down than it can; try again shortly.</source>
        <translation>Hub 待写入的内容过多：请稍后再试。</translation>
    </message>
    <message>
        <source>The Hub has this already; it cannot be taken back.</source>
        <translation>Hub 已收到，无法取回。</translation>
    </message>
    <message>
        <source>The Hub is not there, and only it can call this off: try again once it is back.</source>
        <translation>Hub 不在线，而只有它能取消：请等它恢复后重试。</translation>
    </message>
    <message>
        <source>The Hub is stopping.</source>
        <translation>Hub 正在停止。</translation>
    </message>
    <message>
        <source>The Hub no longer knows this device. What you wrote is kept here; link it again.</source>
        <translation>Hub 已不认识本设备。您写的内容保留在此；请重新关联。</translation>
    </message>
    <message>
        <source>The Hub refused: {reason}.</source>
        <translation>Hub 已拒绝：{reason}。</translation>
    </message>
    <message>
        <source>The Hub said goodbye.</source>
        <translation>Hub 已主动断开。</translation>
    </message>
    <message>
        <source>The Hub said what this WaDesk cannot understand.</source>
        <translation>Hub 发来了本 WaDesk 无法理解的内容。</translation>
    </message>
    <message>
        <source>The Hub&apos;s address must begin with https:// off this machine.</source>
        <translation>Hub 不在本机时，其地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>The Hub&apos;s answer did not come any more: look whether it was done, then try again.</source>
        <translation>未收到 Hub 的应答：请先确认是否已完成，再重试。</translation>
    </message>
    <message>
        <source>The Hub&apos;s certificate is not trusted by this machine.</source>
        <translation>本机不信任 Hub 的证书。</translation>
    </message>
    <message>
        <source>The colleague who gave you the code did not let this computer in.</source>
        <translation>给您关联码的同事没有允许这台电脑接入。</translation>
    </message>
    <message>
        <source>The connection to the Hub broke off.</source>
        <translation>与 Hub 的连接中断。</translation>
    </message>
    <message>
        <source>The customer has written since: read it, then send this or change it.</source>
        <translation>客户之后又写了消息：请先阅读，再发送或修改。</translation>
    </message>
    <message>
        <source>The customer last wrote more than 24 hours ago, so WhatsApp takes only a template now.</source>
        <translation>客户最近一次来信已超过 24 小时，WhatsApp 现在只接受模板。</translation>
    </message>
    <message>
        <source>The disk is full: make room and try again. Nothing was lost.</source>
        <translation>磁盘已满：请腾出空间后重试。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The file is too large for WhatsApp.</source>
        <translation>文件对 WhatsApp 来说太大。</translation>
    </message>
    <message>
        <source>The file with what was written here and not sent is damaged. Nothing was changed: copy this profile&apos;s folder to a safe place, then link this computer anew in another one.</source>
        <translation>保存未发送内容的文件已损坏。没有更改任何内容：请将此配置的文件夹复制到安全之处，再将这台电脑重新关联到另一个文件夹。</translation>
    </message>
    <message>
        <source>The file {path} cannot be written ({why}): choose another place.</source>
        <translation>无法写入文件 {path}（{why}）：请另选位置。</translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it and try again.</source>
        <translation>密钥环已锁定：请解锁后重试。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be sent: write the damaged places anew.</source>
        <translation>文字中有无法发送的字符：请重写损坏之处。</translation>
    </message>
    <message>
        <source>The text is too long for WhatsApp: 4096 characters are the most.</source>
        <translation>文字对 WhatsApp 来说太长：最多 4096 个字符。</translation>
    </message>
    <message>
        <source>The time for this has passed: choose another one, or send it now.</source>
        <translation>预定的时间已过：请另选时间，或现在发送。</translation>
    </message>
    <message>
        <source>The words with the file are too long: 1024 characters are the most.</source>
        <translation>随文件的文字太长：最多 1024 个字符。</translation>
    </message>
    <message>
        <source>There are no words here to keep as a note.</source>
        <translation>这里没有可以存为备注的文字。</translation>
    </message>
    <message>
        <source>There is already a profile here: choose another folder.</source>
        <translation>此处已有配置：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no key for this profile: give its passphrase.</source>
        <translation>没有此配置的密钥：请输入其口令。</translation>
    </message>
    <message>
        <source>There is no keyring here, so the passphrase is the only key: change it instead.</source>
        <translation>这里没有密钥环，口令是唯一的钥匙：请改为更换口令。</translation>
    </message>
    <message>
        <source>There is no profile here yet: link this device first.</source>
        <translation>此处还没有配置：请先关联本设备。</translation>
    </message>
    <message>
        <source>There is no such conversation here any more.</source>
        <translation>此处已没有该会话。</translation>
    </message>
    <message>
        <source>There is no such message here any more.</source>
        <translation>这条消息已不在这里。</translation>
    </message>
    <message>
        <source>There is no such set of rights any more.</source>
        <translation>此权限组已不存在。</translation>
    </message>
    <message>
        <source>There is no {name} on this machine at the moment.</source>
        <translation>本机目前没有 {name}。</translation>
    </message>
    <message>
        <source>There is nothing to send: the text is empty.</source>
        <translation>没有可发送的内容：文字为空。</translation>
    </message>
    <message>
        <source>These digits are not right: look again, they change every 30 seconds.</source>
        <translation>这些数字不正确：请再看一次，它们每 30 秒更换一次。</translation>
    </message>
    <message>
        <source>This Desk has not caught up with the Hub yet: in a moment you can send.</source>
        <translation>本机尚未与 Hub 同步完毕：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>This WaDesk is too old for the Hub: update it.</source>
        <translation>此 WaDesk 对 Hub 来说太旧：请更新。</translation>
    </message>
    <message>
        <source>This cannot be sent again: write it anew.</source>
        <translation>此内容无法再次发送：请重新撰写。</translation>
    </message>
    <message>
        <source>This code is no longer valid: ask for a new one.</source>
        <translation>此关联码已失效：请索取新的。</translation>
    </message>
    <message>
        <source>This code is not known to the Hub: look again, or ask for a new one.</source>
        <translation>Hub 不认识此关联码：请再核对，或索取新的。</translation>
    </message>
    <message>
        <source>This code names a certificate, so the Hub&apos;s address begins with https://: look again.</source>
        <translation>此关联码指明了证书，因此 Hub 的地址应以 https:// 开头：请再核对。</translation>
    </message>
    <message>
        <source>This colleague does not see the conversation, or is here no more.</source>
        <translation>这位同事看不到此会话，或已不在这里。</translation>
    </message>
    <message>
        <source>This colleague is suspended, or here no more.</source>
        <translation>这位同事已被暂停，或已不在这里。</translation>
    </message>
    <message>
        <source>This computer has not heard from the Hub for too long, so it stays shut until it does. Nothing was deleted: connect it and try again.</source>
        <translation>这台电脑太久没有与 Hub 通信，在恢复通信前将保持关闭。没有删除任何内容：请联网后重试。</translation>
    </message>
    <message>
        <source>This computer was unlinked, and its copy of the messages is gone.</source>
        <translation>这台电脑已取消关联，其消息副本已销毁。</translation>
    </message>
    <message>
        <source>This computer was unlinked: what was written here is handed in to the Hub.</source>
        <translation>这台电脑已取消关联：在这里写的内容正在交给 Hub。</translation>
    </message>
    <message>
        <source>This computer&apos;s copy of the messages is damaged: close WaDesk and start it again, and it is fetched anew. What you wrote is kept.</source>
        <translation>这台电脑的消息副本已损坏：请关闭 WaDesk 后重新打开，即会重新获取。您写的内容会保留。</translation>
    </message>
    <message>
        <source>This computer&apos;s copy of the messages was damaged, so it is fetched anew. What you wrote is kept.</source>
        <translation>这台电脑的消息副本曾损坏，正在重新获取。您写的内容会保留。</translation>
    </message>
    <message>
        <source>This customer has asked for no more offers, so nothing of the kind is sent.</source>
        <translation>这位客户不愿再收到推广，因此不会发送此类消息。</translation>
    </message>
    <message>
        <source>This device is not linked any more.</source>
        <translation>此设备已不再关联。</translation>
    </message>
    <message>
        <source>This file is empty: there is nothing in it to send.</source>
        <translation>此文件为空：没有可发送的内容。</translation>
    </message>
    <message>
        <source>This file is no longer kept here.</source>
        <translation>此文件已不在本机保存。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>此文件已不存在。</translation>
    </message>
    <message>
        <source>This has been decided already.</source>
        <translation>此事已经决定。</translation>
    </message>
    <message>
        <source>This has waited for a while: look whether it still fits, then send it.</source>
        <translation>这条内容已等待一段时间：请确认是否仍合适，再发送。</translation>
    </message>
    <message>
        <source>This is in order, like 123456: take one that is harder to guess.</source>
        <translation>像 123456 那样顺序排列：请换一个更难猜到的。</translation>
    </message>
    <message>
        <source>This is no code: it has eight letters and digits, or sixteen. Look again.</source>
        <translation>这不是关联码：它由八个或十六个字母和数字组成。请再核对。</translation>
    </message>
    <message>
        <source>This is on its way already and cannot be called back.</source>
        <translation>已在发送途中，无法撤回。</translation>
    </message>
    <message>
        <source>This is on its way already; it needs no second try.</source>
        <translation>已在发送途中，无需再试。</translation>
    </message>
    <message>
        <source>This is settled already, so there is nothing to decide any more.</source>
        <translation>此事已有结论，无需再作决定。</translation>
    </message>
    <message>
        <source>This is too short: take six characters or more.</source>
        <translation>太短：请至少使用六个字符。</translation>
    </message>
    <message>
        <source>This link is not whole: copy it again, from its first letter to its last.</source>
        <translation>此链接不完整：请从头到尾重新复制。</translation>
    </message>
    <message>
        <source>This names something that the Hub has not seen yet: let this Desk catch up and try again.</source>
        <translation>其中提到 Hub 尚未见过的内容：请等本机同步后重试。</translation>
    </message>
    <message>
        <source>This needs a second factor: set up your authenticator app first.</source>
        <translation>这需要二次验证：请先设置您的身份验证器应用。</translation>
    </message>
    <message>
        <source>This needs the six digits of your authenticator app.</source>
        <translation>这需要身份验证器应用显示的六位数字。</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed.</source>
        <translation>此口令无法打开该配置。没有更改任何内容。</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed: try again.</source>
        <translation>此口令无法打开该配置。没有更改任何内容：请重试。</translation>
    </message>
    <message>
        <source>This passphrase or PIN is too easy to guess: take another one.</source>
        <translation>此口令或 PIN 码太容易猜到：请换一个。</translation>
    </message>
    <message>
        <source>This profile has a passphrase already: change it instead.</source>
        <translation>此配置已有口令：请改为更换口令。</translation>
    </message>
    <message>
        <source>This profile is in use on another machine, or is an old copy, so the Hub stopped it. What you wrote is kept here; ask an administrator.</source>
        <translation>此配置正在另一台电脑上使用，或是旧的副本，因此 Hub 已将其停用。您写的内容保留在此；请联系管理员。</translation>
    </message>
    <message>
        <source>This profile is not linked to a Hub yet: link it first.</source>
        <translation>此配置尚未关联 Hub：请先关联。</translation>
    </message>
    <message>
        <source>This profile was seen in two places, so both were stopped. What you wrote is kept here; an administrator can let this device go on.</source>
        <translation>此配置出现在两处，因此两处均已停用。您写的内容保留在此；管理员可以恢复本设备的使用。</translation>
    </message>
    <message>
        <source>This repeats itself: take one that is harder to guess.</source>
        <translation>内容重复：请换一个更难猜到的。</translation>
    </message>
    <message>
        <source>This text is not there any more: it was sent or changed on your other device.</source>
        <translation>这段文字已不在：它已在您的另一台设备上发送或修改。</translation>
    </message>
    <message>
        <source>This was sent before with other words; send it again as a new reply.</source>
        <translation>此前已用其他文字发送过；请作为新回复重新发送。</translation>
    </message>
    <message>
        <source>Too many people take this one: take one that is harder to guess.</source>
        <translation>用这个的人太多：请换一个更难猜到的。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: wait a little, then try again.</source>
        <translation>错误的关联码试得太多：请稍等片刻再试。</translation>
    </message>
    <message>
        <source>Too many wrong digits were tried: wait a little, then try again.</source>
        <translation>错误的数字试得太多：请稍等片刻再试。</translation>
    </message>
    <message>
        <source>WaDesk is already running with this profile.</source>
        <translation>WaDesk 已在使用此配置运行。</translation>
    </message>
    <message>
        <source>WhatsApp carries files of up to 100 MB.</source>
        <translation>WhatsApp 传送的文件最大为 100 MB。</translation>
    </message>
    <message>
        <source>WhatsApp does not take a file of this kind.</source>
        <translation>WhatsApp 不接受此类文件。</translation>
    </message>
    <message>
        <source>WhatsApp does not take files of this kind: send it as PDF or as a picture.</source>
        <translation>WhatsApp 不接受此类文件：请以 PDF 或图片形式发送。</translation>
    </message>
    <message>
        <source>WhatsApp knows no approved template of this name and language.</source>
        <translation>WhatsApp 中没有此名称和语言的已批准模板。</translation>
    </message>
    <message>
        <source>WhatsApp plays no GIF: send it as an MP4 film, or as a PNG picture.</source>
        <translation>WhatsApp 不播放 GIF：请改发 MP4 视频或 PNG 图片。</translation>
    </message>
    <message>
        <source>WhatsApp plays no QuickTime film: save it as MP4 and send that.</source>
        <translation>WhatsApp 不播放 QuickTime 视频：请另存为 MP4 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp shows no AVIF picture: save it as JPEG and send that.</source>
        <translation>WhatsApp 不显示 AVIF 图片：请另存为 JPEG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp shows no HEIC photo: save it as JPEG and send that.</source>
        <translation>WhatsApp 不显示 HEIC 照片：请另存为 JPEG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp shows no TIFF picture: save it as JPEG and send that.</source>
        <translation>WhatsApp 不显示 TIFF 图片：请另存为 JPEG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp shows no bitmap: save it as PNG and send that.</source>
        <translation>WhatsApp 不显示位图：请另存为 PNG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp takes no archive: send the files in it one by one.</source>
        <translation>WhatsApp 不接受压缩包：请将其中的文件逐个发送。</translation>
    </message>
    <message>
        <source>WhatsApp takes no program: send a link to it instead.</source>
        <translation>WhatsApp 不接受程序文件：请改发链接。</translation>
    </message>
    <message>
        <source>Whoever answers at this address is not the Hub that the code came from: nothing was sent.</source>
        <translation>此地址上应答的并不是给出关联码的 Hub：没有发送任何内容。</translation>
    </message>
    <message>
        <source>Without a keyring this is the only key: take eight characters or more, and not figures alone.</source>
        <translation>没有密钥环时，这是唯一的钥匙：请至少使用八个字符，且不能全是数字。</translation>
    </message>
    <message>
        <source>You are suspended here for now: ask an administrator.</source>
        <translation>您目前已被暂停：请联系管理员。</translation>
    </message>
    <message>
        <source>You have no right to do this: ask an administrator.</source>
        <translation>您无权执行此操作：请联系管理员。</translation>
    </message>
    <message>
        <source>You may do this only in your hours.</source>
        <translation>您只能在规定的时段内执行此操作。</translation>
    </message>
    <message>
        <source>{name} did not answer in time: look for its prompt, then try again.</source>
        <translation>{name} 未及时响应：请查看它的提示窗口，然后重试。</translation>
    </message>
    <message>
        <source>{name} did not give back what was put into it, so nothing relies on it.</source>
        <translation>{name} 未如实返回所存内容，因此不予依赖。</translation>
    </message>
    <message>
        <source>{name} did not let WaDesk in: allow it there and try again.</source>
        <translation>{name} 未允许 WaDesk 访问：请在那里允许后重试。</translation>
    </message>
    <message>
        <source>{name} did not work ({detail}): try again, or restart the session.</source>
        <translation>{name} 出错（{detail}）：请重试，或重新登录会话。</translation>
    </message>
    <message>
        <source>{name} is locked: unlock it and try again.</source>
        <translation>{name} 已锁定：请解锁后重试。</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>The Hub is away, and only it can do this: try again in a moment.</source>
        <translation>Hub 不在线，而只有它能做到：请稍后重试。</translation>
    </message>
    <message>
        <source>The phone</source>
        <translation>手机端</translation>
    </message>
</context>
<context>
    <name>ReplyParts</name>
    <message>
        <source>A file is still being read: in a moment you can send.</source>
        <translation>仍有文件在读取：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>A message that is not here</source>
        <translation>一条不在这里的消息</translation>
    </message>
    <message>
        <source>Attach files to the reply</source>
        <translation>为回复添加附件</translation>
    </message>
    <message>
        <source>Noted for the team</source>
        <translation>已为团队记下</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>已保存在这台电脑上</translation>
    </message>
    <message>
        <source>{count} files are the most in one reply.</source>
        <translation>一条回复最多 {count} 个文件。</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Answers customers, in every conversation unless you say otherwise.</source>
        <translation>答复客户，除非另行设定，可答复所有会话。</translation>
    </message>
    <message>
        <source>Answers only in conversations that were designated for them.</source>
        <translation>只在为其指定的会话中答复。</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>By the Hub&apos;s clock. Reading is possible at any hour.</source>
        <translation>以 Hub 的时钟为准。任何时间都可以阅读。</translation>
    </message>
    <message>
        <source>Changes the name, picture and hours that customers see.</source>
        <translation>更改客户看到的名称、头像和营业时间。</translation>
    </message>
    <message>
        <source>Choose a day, and another hour to end.</source>
        <translation>请至少选择一天，并另选结束时间。</translation>
    </message>
    <message>
        <source>Chosen one by one</source>
        <translation>逐项选择</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Decides what customers are told when nobody answers.</source>
        <translation>决定无人答复时对客户说什么。</translation>
    </message>
    <message>
        <source>Delete conversations</source>
        <translation>删除会话</translation>
    </message>
    <message>
        <source>Deletes them for everybody; nothing brings them back.</source>
        <translation>为所有人删除，无法恢复。</translation>
    </message>
    <message>
        <source>Edit the business profile</source>
        <translation>编辑商家资料</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>May do everything, and says what the others may.</source>
        <translation>可以执行一切操作，并决定他人的权限。</translation>
    </message>
    <message>
        <source>Not every administrator has a second factor: ask them to set one up.</source>
        <translation>并非每位管理员都启用了二次验证：请提醒他们设置。</translation>
    </message>
    <message>
        <source>Only designated ones</source>
        <translation>仅指定的会话</translation>
    </message>
    <message>
        <source>Only in these hours</source>
        <translation>仅限以下时段</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Scopes, with commas between them</source>
        <translation>范围，以逗号分隔</translation>
    </message>
    <message>
        <source>See the catalogue</source>
        <translation>查看目录</translation>
    </message>
    <message>
        <source>Sees products and prices, and can name them in an answer.</source>
        <translation>查看商品和价格，并可在答复中引用。</translation>
    </message>
    <message>
        <source>Sends one message to a whole list of customers.</source>
        <translation>将同一条消息发送给一整份客户名单。</translation>
    </message>
    <message>
        <source>Set automatic replies</source>
        <translation>设置自动回复</translation>
    </message>
    <message>
        <source>Set of rights</source>
        <translation>权限组</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>This goes on past midnight; the days are those on which it begins.</source>
        <translation>时段跨过午夜；所选日期为开始的那一天。</translation>
    </message>
    <message>
        <source>This is more than the role needs for its work: give it knowingly.</source>
        <translation>这超出了该角色的工作所需：请慎重授予。</translation>
    </message>
    <message>
        <source>Those open to all, and designated ones</source>
        <translation>对所有人开放的，以及指定的会话</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Whoever may both write to many and delete can do harm and leave no trace of it in the conversations. The audit log keeps it.</source>
        <translation>既能群发又能删除的人，可能造成损害而不在会话中留下痕迹。审计日志会保留记录。</translation>
    </message>
    <message>
        <source>Without a scope they see no conversation at all.</source>
        <translation>没有范围，就看不到任何会话。</translation>
    </message>
    <message>
        <source>Write to many at once</source>
        <translation>群发消息</translation>
    </message>
    <message>
        <source>Writes the audit log to a file outside WaDesk.</source>
        <translation>将审计日志写入 WaDesk 之外的文件。</translation>
    </message>
    <message>
        <source>You are the only administrator. Make a colleague one too, so that the team is not locked out when you are.</source>
        <translation>您是唯一的管理员。请将一位同事也设为管理员，以免您无法进入时整个团队受阻。</translation>
    </message>
    <message>
        <source>You have no second factor. With one, nobody who finds this computer open can give rights away in your name.</source>
        <translation>您尚未启用二次验证。启用后，即使有人见到这台电脑未锁，也无法以您的名义授予权限。</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>devices: {count}</source>
        <translation>设备：{count}</translation>
    </message>
    <message>
        <source>no device</source>
        <translation>没有设备</translation>
    </message>
    <message>
        <source>returns, wholesale</source>
        <translation>退货，批发</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>sees every conversation</source>
        <translation>可见所有会话</translation>
    </message>
    <message>
        <source>sees no conversation yet</source>
        <translation>暂不可见任何会话</translation>
    </message>
    <message>
        <source>sees what is open to all</source>
        <translation>可见对所有人开放的会话</translation>
    </message>
    <message>
        <source>sees: {scopes}</source>
        <translation>可见：{scopes}</translation>
    </message>
    <message>
        <source>sees: {scopes}, and what is open to all</source>
        <translation>可见：{scopes}，以及对所有人开放的会话</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>&amp;Choose a passphrase or PIN</source>
        <translation>设置口令或 PIN 码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lock now (Ctrl+L)</source>
        <translation>立即锁定（Ctrl+L）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Take it off</source>
        <translation>移除(&amp;T)</translation>
    </message>
    <message>
        <source>After {minutes} minutes without a touch, and after sleep</source>
        <translation>无操作 {minutes} 分钟后，以及睡眠之后</translation>
    </message>
    <message>
        <source>C&amp;hange it</source>
        <translation>更换(&amp;H)</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Changed. From now on only the new one opens WaDesk.</source>
        <translation>已更换。今后只有新的才能打开 WaDesk。</translation>
    </message>
    <message>
        <source>Choose a passphrase or PIN first: then it can be locked.</source>
        <translation>请先设置口令或 PIN 码：然后才能锁定。</translation>
    </message>
    <message>
        <source>Fill in every field.</source>
        <translation>请填写每一项。</translation>
    </message>
    <message>
        <source>From now on WaDesk opens only with it. Do not forget it.</source>
        <translation>今后只有用它才能打开 WaDesk。请勿忘记。</translation>
    </message>
    <message>
        <source>Lock on this computer</source>
        <translation>这台电脑上的锁</translation>
    </message>
    <message>
        <source>Lock with this</source>
        <translation>用它锁定</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>New passphrase or PIN, six characters or more</source>
        <translation>新的口令或 PIN 码，至少六个字符</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Passphrase or PIN until now</source>
        <translation>现用的口令或 PIN 码</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Taken off. The keyring alone opens WaDesk here.</source>
        <translation>已移除。在这里仅凭密钥环即可打开 WaDesk。</translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keyring: whoever uses your account can open WaDesk. A passphrase or PIN becomes part of the key.</source>
        <translation>密钥保存在这台电脑的密钥环中：使用您账户的人都能打开 WaDesk。口令或 PIN 码会成为密钥的一部分。</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>WaDesk opens here only with your passphrase.</source>
        <translation>在这里只能用您的口令打开 WaDesk。</translation>
    </message>
    <message>
        <source>WaDesk opens only with your passphrase and this computer&apos;s keyring together.</source>
        <translation>须同时有您的口令和这台电脑的密钥环，才能打开 WaDesk。</translation>
    </message>
    <message>
        <source>Wrapping the key anew …</source>
        <translation>正在重新封装密钥…</translation>
    </message>
</context>
<context>
    <name>SendLater</name>
    <message>
        <source> (only if the customer writes again before)</source>
        <translation>（仅当客户在此之前再次来信）</translation>
    </message>
    <message>
        <source>Choose day and hour…</source>
        <translation>选择日期和时间…</translation>
    </message>
    <message>
        <source>Day and hour at which it leaves</source>
        <translation>发出的日期和时间</translation>
    </message>
    <message>
        <source>In 1 hour, {time}</source>
        <translation>1 小时后，{time}</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Monday, {time}</source>
        <translation>星期一，{time}</translation>
    </message>
    <message>
        <source>Send later (Alt+Enter)</source>
        <translation>稍后发送（Alt+Enter）</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>届时发送</translation>
    </message>
    <message>
        <source>This afternoon, {time}</source>
        <translation>今天下午，{time}</translation>
    </message>
    <message>
        <source>Tomorrow, {time}</source>
        <translation>明天，{time}</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>What was said, and your words</source>
        <translation>已说的内容与您的文字</translation>
    </message>
</context>
<context>
    <name>Sight</name>
    <message>
        <source>Administrators see it, and: {names}.</source>
        <translation>管理员可见，此外还有：{names}。</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Choose who sees this conversation, or delete it.</source>
        <translation>选择谁能看到此会话，或将其删除。</translation>
    </message>
    <message>
        <source>Delete conversation …</source>
        <translation>删除会话…</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>为所有人删除</translation>
    </message>
    <message>
        <source>Delete this conversation for everybody.</source>
        <translation>为所有人删除此会话。</translation>
    </message>
    <message>
        <source>Delete this conversation?</source>
        <translation>要删除此会话吗？</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Everybody on the team sees it, except restricted members.</source>
        <translation>团队所有人都能看到，受限成员除外。</translation>
    </message>
    <message>
        <source>For example: shipping, returns, night shift.</source>
        <translation>例如：发货、退货、夜班。</translation>
    </message>
    <message>
        <source>For: {scope}</source>
        <translation>面向：{scope}</translation>
    </message>
    <message>
        <source>It is deleted for everybody: its messages and notes leave every computer and the Hub, and nothing brings them back. WhatsApp and the customer keep their own copy.</source>
        <translation>会为所有人删除：其中的消息和备注将从每台电脑和 Hub 中消失，无法恢复。WhatsApp 和客户仍保留各自的副本。</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Name of the new scope</source>
        <translation>新范围的名称</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>One scope, please: a name has no comma in it.</source>
        <translation>只能填一个范围：名称中不能有逗号。</translation>
    </message>
    <message>
        <source>Only administrators see it, until you give somebody “{scope}” on the Team page.</source>
        <translation>在“团队”页面把“{scope}”分配给某人之前，只有管理员能看到。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>此会话</translation>
    </message>
    <message>
        <source>This conversation is deleted.</source>
        <translation>此会话已删除。</translation>
    </message>
    <message>
        <source>This conversation is for {scope} from now on.</source>
        <translation>此会话从现在起面向：{scope}。</translation>
    </message>
    <message>
        <source>Who sees this conversation</source>
        <translation>谁能看到此会话</translation>
    </message>
    <message>
        <source>a new scope …</source>
        <translation>新的范围…</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>&amp;Ask {who}</source>
        <translation>请求 {who}(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit my words</source>
        <translation>修改我的文字(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>先不处理(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>仍然发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send it now</source>
        <translation>现在发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Write it again</source>
        <translation>重新撰写(&amp;W)</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>（无文字）</translation>
    </message>
    <message>
        <source>24 hours have passed. What you write here is kept.</source>
        <translation>已超过 24 小时。您在此写的内容会保留。</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>Asked: {who} has {time} to let you answer.</source>
        <translation>已请求：{who} 有 {time} 决定是否让您回复。</translation>
    </message>
    <message>
        <source>Catching up with the Hub…</source>
        <translation>正在与 Hub 同步…</translation>
    </message>
    <message>
        <source>Conflict: a colleague was replying</source>
        <translation>冲突：一位同事正在回复</translation>
    </message>
    <message>
        <source>Conflict: {who} began first</source>
        <translation>冲突：{who} 先开始</translation>
    </message>
    <message>
        <source>Conflict: {who} took over</source>
        <translation>冲突：{who} 已接手</translation>
    </message>
    <message>
        <source>Conflict: {who} was replying</source>
        <translation>冲突：{who} 正在回复</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Free text can be sent for another {time}.</source>
        <translation>还可发送自由文字 {time}。</translation>
    </message>
    <message>
        <source>It &amp;arrived</source>
        <translation>已送达(&amp;A)</translation>
    </message>
    <message>
        <source>Keep as &amp;note</source>
        <translation>存为备注(&amp;N)</translation>
    </message>
    <message>
        <source>Left as it is: should a report still come, it is shown here.</source>
        <translation>保持原样：若仍有回执，会显示在这里。</translation>
    </message>
    <message>
        <source>Nobody knows whether this arrived.</source>
        <translation>无人知道这条消息是否送达。</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>未发送。</translation>
    </message>
    <message>
        <source>Not sent: 24 hours are over</source>
        <translation>未发送：24 小时已过</translation>
    </message>
    <message>
        <source>Not sent: {who} had answered.</source>
        <translation>未发送：{who} 已先答复。</translation>
    </message>
    <message>
        <source>Not sent: {who} was replying.</source>
        <translation>未发送：{who} 当时正在回复。</translation>
    </message>
    <message>
        <source>Nothing of yours was sent. Read both, then decide.</source>
        <translation>您的内容没有发出。请两边都读，再决定。</translation>
    </message>
    <message>
        <source>Only templates can be sent now; what you write is kept</source>
        <translation>现在只能发送模板；您写的内容会保留</translation>
    </message>
    <message>
        <source>Only templates now</source>
        <translation>现在仅限模板</translation>
    </message>
    <message>
        <source>Read what came since, then send it or change it.</source>
        <translation>请先读之后的消息，再发送或修改。</translation>
    </message>
    <message>
        <source>Somebody has answered meanwhile: read it above, then decide.</source>
        <translation>期间已有人答复：请先阅读上文，再作决定。</translation>
    </message>
    <message>
        <source>Still catching up with the Hub: in a moment this can be sent.</source>
        <translation>仍在与 Hub 同步：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>Ta&amp;ke it back…</source>
        <translation>重新接手(&amp;K)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>接手(&amp;K)</translation>
    </message>
    <message>
        <source>Ta&amp;ke over…</source>
        <translation>接手(&amp;K)…</translation>
    </message>
    <message>
        <source>Take over from {who}?</source>
        <translation>从 {who} 处接手？</translation>
    </message>
    <message>
        <source>The Hub was restored from a copy after this was tried. Look whether the customer has it, then decide.</source>
        <translation>此次发送之后 Hub 曾从备份恢复。请先确认客户是否收到，再作决定。</translation>
    </message>
    <message>
        <source>The customer has written since you wrote this.</source>
        <translation>您写下这条之后，客户又来信了。</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>还没有可发送的内容。</translation>
    </message>
    <message>
        <source>This has waited {time}.</source>
        <translation>这条已等待 {time}。</translation>
    </message>
    <message>
        <source>Unknown whether it arrived</source>
        <translation>不知是否送达</translation>
    </message>
    <message>
        <source>Use a te&amp;mplate</source>
        <translation>使用模板(&amp;M)</translation>
    </message>
    <message>
        <source>What you write is kept as a draft.</source>
        <translation>您写的内容会存为草稿。</translation>
    </message>
    <message>
        <source>WhatsApp neither answered nor reported. Look on the phone or ask the customer: sent again, they may get it twice.</source>
        <translation>WhatsApp 既未应答也无回执。请查看手机或询问客户：若再次发送，客户可能收到两次。</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s answer was lost. Its report will tell; do not send it twice.</source>
        <translation>WhatsApp 的应答已丢失。稍后的回执会说明；请勿重复发送。</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>输入回复…</translation>
    </message>
    <message>
        <source>You began at the same moment. What you write is kept as a draft.</source>
        <translation>你们同时开始。您写的内容会存为草稿。</translation>
    </message>
    <message>
        <source>You can write meanwhile, and send in a moment.</source>
        <translation>您可以先写，稍后即可发送。</translation>
    </message>
    <message>
        <source>You, not sent</source>
        <translation>您，未发送</translation>
    </message>
    <message>
        <source>Your words are kept, and nothing of them was sent.</source>
        <translation>您的文字已保留，没有发出任何内容。</translation>
    </message>
    <message>
        <source>Your words are kept. Read both, then decide.</source>
        <translation>您的文字已保留。请两边都读，再决定。</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>{key} goes here, Enter chooses, Esc goes back to your words.</source>
        <translation>按 {key} 到这里，按 Enter 选择，按 Esc 回到您的文字。</translation>
    </message>
    <message>
        <source>{who} began first</source>
        <translation>{who} 先开始</translation>
    </message>
    <message>
        <source>{who} has answered since you began.</source>
        <translation>您开始之后，{who} 已答复。</translation>
    </message>
    <message>
        <source>{who} has not answered. Your words are kept.</source>
        <translation>{who} 没有应答。您的文字已保留。</translation>
    </message>
    <message>
        <source>{who} has taken over this conversation.</source>
        <translation>{who} 已接手此会话。</translation>
    </message>
    <message>
        <source>{who} has taken over: decide above what becomes of your words.</source>
        <translation>{who} 已接手：请在上方决定如何处理您的文字。</translation>
    </message>
    <message>
        <source>{who} is replying: wait, or ask them.</source>
        <translation>{who} 正在回复：请稍等，或与其沟通。</translation>
    </message>
    <message>
        <source>{who} is replying; what you write is kept as a draft</source>
        <translation>{who} 正在回复；您写的内容会存为草稿</translation>
    </message>
    <message>
        <source>{who} is told at once, and keeps every word they have written.</source>
        <translation>{who} 会立即得知，所写的每个字都会保留。</translation>
    </message>
    <message>
        <source>{who} would like to finish first. Your words are kept.</source>
        <translation>{who} 想先写完。您的文字已保留。</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>It was handed over to you: you can answer now.</source>
        <translation>已移交给您：现在可以回复。</translation>
    </message>
    <message>
        <source>Your conversation</source>
        <translation>您的会话</translation>
    </message>
    <message>
        <source>{who}&apos;s conversation</source>
        <translation>{who} 的会话</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>&amp;Audit log</source>
        <translation>审计日志(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Drop this set</source>
        <translation>删除此权限组(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Invite a colleague</source>
        <translation>邀请同事(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keep as a set …</source>
        <translation>存为权限组…(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Link a device</source>
        <translation>关联设备(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>移除…(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save rights</source>
        <translation>保存权限(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Conversations go to</source>
        <translation>会话转交给</translation>
    </message>
    <message>
        <source>Dropped. Whoever was given it keeps what they have.</source>
        <translation>已删除。已获授予的人保留其权限。</translation>
    </message>
    <message>
        <source>Every computer of theirs hands in what was not sent and is then wiped. You keep their drafts. What they sent stays under their name, and they cannot come back by themselves.</source>
        <translation>其每台电脑会先交出未发送的内容，然后擦除。您会保留其草稿。对方已发送的内容仍署其名，且本人无法自行重新加入。</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>邀请同事</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept. You can give it to others now.</source>
        <translation>已保存。现在可以授予他人。</translation>
    </message>
    <message>
        <source>Let &amp;work again</source>
        <translation>恢复工作(&amp;W)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the set of rights</source>
        <translation>权限组的名称</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>改名(&amp;N)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>移除 {name}？</translation>
    </message>
    <message>
        <source>Removed. Their computers are being wiped.</source>
        <translation>已移除。其电脑正在擦除。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>已改名。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Saved. It holds from now on, on every computer.</source>
        <translation>已保存。即刻在每台电脑上生效。</translation>
    </message>
    <message>
        <source>Set up &amp;your second factor</source>
        <translation>设置您的二次验证(&amp;Y)</translation>
    </message>
    <message>
        <source>Sus&amp;pend</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Suspended. Their computers stay shut and keep what is in them.</source>
        <translation>已暂停。其电脑保持关闭，内容会保留。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Their conversations go to</source>
        <translation>其会话转交给</translation>
    </message>
    <message>
        <source>They can work again.</source>
        <translation>可以恢复工作了。</translation>
    </message>
    <message>
        <source>nobody: they are free for all</source>
        <translation>无人：所有人均可接手</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
    <message>
        <source>{name} is on the team. Link a device for them next.</source>
        <translation>{name} 已加入团队。接下来请为其关联设备。</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Approved templates</source>
        <translation>已批准的模板</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回文字</translation>
    </message>
    <message>
        <source>Blank {number}</source>
        <translation>空白 {number}</translation>
    </message>
    <message>
        <source>For the button “{button}”</source>
        <translation>用于按钮“{button}”</translation>
    </message>
    <message>
        <source>Head, blank {number}</source>
        <translation>页眉，空白 {number}</translation>
    </message>
    <message>
        <source>It is for one-time codes, which only a program sends.</source>
        <translation>它用于一次性验证码，只能由程序发送。</translation>
    </message>
    <message>
        <source>It needs a picture or a file at its head, which cannot be put in here.</source>
        <translation>它的页眉需要图片或文件，这里无法放入。</translation>
    </message>
    <message>
        <source>No approved template is called like that.</source>
        <translation>没有这个名称的已批准模板。</translation>
    </message>
    <message>
        <source>No template is approved yet: an administrator makes them at Meta.</source>
        <translation>尚无已批准的模板：由管理员在 Meta 创建。</translation>
    </message>
    <message>
        <source>Put your words in</source>
        <translation>填入您的文字</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>搜索模板</translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>发送一个模板</translation>
    </message>
    <message>
        <source>Send template</source>
        <translation>发送模板</translation>
    </message>
    <message>
        <source>Still to be filled in: {name}</source>
        <translation>尚待填写：{name}</translation>
    </message>
    <message>
        <source>The customer will read: {words}</source>
        <translation>客户将看到：{words}</translation>
    </message>
    <message>
        <source>This customer has asked for no more offers.</source>
        <translation>这位客户不愿再收到推广。</translation>
    </message>
    <message>
        <source>This template is no longer approved: choose another one, and your words go along.</source>
        <translation>此模板已不再获批：请另选一个，您的文字会随之带入。</translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation>例如 {example}</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>A colleague is replying</source>
        <translation>同事正在回复</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Conflict, nothing was sent</source>
        <translation>冲突，未发送</translation>
    </message>
    <message>
        <source>Conflict: {who} replied first</source>
        <translation>冲突：{who} 已先回复</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>群组 {name}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Nobody is replying</source>
        <translation>无人回复</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>可能已发送</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>已播放</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>See it on the phone</source>
        <translation>请在手机上查看</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent by {who}</source>
        <translation>由 {who} 发送</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>贴图</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音消息</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>You are replying</source>
        <translation>您正在回复</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{who} is replying</source>
        <translation>{who} 正在回复</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>A form was filled in</source>
        <translation>已填写一份表单</translation>
    </message>
    <message>
        <source>A message of the kind “{kind}”</source>
        <translation>一条“{kind}”类型的消息</translation>
    </message>
    <message>
        <source>A message that WhatsApp does not pass on</source>
        <translation>一条 WhatsApp 不转交的消息</translation>
    </message>
    <message>
        <source>About a product</source>
        <translation>关于一件商品</translation>
    </message>
    <message>
        <source>An empty message</source>
        <translation>空消息</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>其他系统</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changed a message that is not here</source>
        <translation>修改了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deleted a message that is not here</source>
        <translation>删除了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>已转发</translation>
    </message>
    <message>
        <source>Forwarded many times</source>
        <translation>多次转发</translation>
    </message>
    <message>
        <source>From a post</source>
        <translation>来自帖子</translation>
    </message>
    <message>
        <source>From an ad</source>
        <translation>来自广告</translation>
    </message>
    <message>
        <source>In answer to {quote}</source>
        <translation>回复 {quote}</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>{moment} 发出</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Meta&apos;s assistant</source>
        <translation>Meta 助手</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Note · only your team sees this</source>
        <translation>备注 · 只有您的团队能看到</translation>
    </message>
    <message>
        <source>Phone app</source>
        <translation>手机应用</translation>
    </message>
    <message>
        <source>Quote (R)</source>
        <translation>引用 (R)</translation>
    </message>
    <message>
        <source>Reacted {emoji} to a message that is not here</source>
        <translation>以 {emoji} 回应了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Reactions: {emoji}</source>
        <translation>回应：{emoji}</translation>
    </message>
    <message>
        <source>See it on the phone.</source>
        <translation>请在手机上查看。</translation>
    </message>
    <message>
        <source>Sent elsewhere; its words are not known here.</source>
        <translation>从别处发送；此处不知其内容。</translation>
    </message>
    <message>
        <source>Template “{name}”</source>
        <translation>模板“{name}”</translation>
    </message>
    <message>
        <source>The customer deleted this message.</source>
        <translation>客户已删除此消息。</translation>
    </message>
    <message>
        <source>This customer has a new WhatsApp name.</source>
        <translation>这位客户换了新的 WhatsApp 用户名。</translation>
    </message>
    <message>
        <source>This customer has a new phone number.</source>
        <translation>这位客户换了新的电话号码。</translation>
    </message>
    <message>
        <source>This customer uses WhatsApp on a new phone.</source>
        <translation>这位客户换了新手机使用 WhatsApp。</translation>
    </message>
    <message>
        <source>This message of ours was deleted.</source>
        <translation>我方的这条消息已删除。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Use a template</source>
        <translation>使用模板</translation>
    </message>
    <message>
        <source>WhatsApp did not pass on this message</source>
        <translation>WhatsApp 未转交此消息</translation>
    </message>
    <message>
        <source>WhatsApp has changed something about this customer.</source>
        <translation>WhatsApp 更改了这位客户的某些信息。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 项</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Draft saved on this computer</source>
        <translation>草稿已保存在本机</translation>
    </message>
    <message>
        <source>Kept as a note for your team</source>
        <translation>已存为团队备注</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlinkAll</name>
    <message numerus="yes">
        <source>Unlink %n other device(s)? What was written on them and not sent is handed in first, then their copies of the messages are destroyed. Each comes back only by a new code.</source>
        <translation>
            <numerusform>取消关联其他 %n 台设备？在其上写好而未发送的内容会先交给 Hub，然后销毁它们的消息副本。每台设备都需要新的关联码才能再次使用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>&amp;Look</source>
        <translation>查看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Another version, {when}, from {device}</source>
        <translation>另一个版本，{when}，来自 {device}</translation>
    </message>
    <message>
        <source>Attached there, and not here: {names}</source>
        <translation>附在那边而不在这里：{names}</translation>
    </message>
    <message>
        <source>Begun on your other device: Enter sends it now.</source>
        <translation>在您的另一台设备上开始：按 Enter 立即发送。</translation>
    </message>
    <message>
        <source>Begun {when} on {device}</source>
        <translation>{when} 在 {device} 上开始</translation>
    </message>
    <message>
        <source>Let &amp;go</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>Newer, from {device}, {newer}. From this computer, {when}:</source>
        <translation>更新的一版，来自{device}，{newer}。这台电脑上的，{when}：</translation>
    </message>
    <message>
        <source>This is what you wrote here before: Enter sends it now.</source>
        <translation>这是您之前在这里写的：按 Enter 立即发送。</translation>
    </message>
    <message>
        <source>What stood here before, {when}</source>
        <translation>此前这里的内容，{when}</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>另一台设备</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另外 {count} 个</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Before it leaves it is checked again.</source>
        <translation>发出前会再检查一次。</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>即将发出</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>{time} 发出</translation>
    </message>
    <message>
        <source>Sending in {time}</source>
        <translation>{time} 后发送</translation>
    </message>
    <message>
        <source>The Hub could not take it yet and is asked again.</source>
        <translation>Hub 暂未接收，正在重试。</translation>
    </message>
    <message>
        <source>The Hub is away. When it is back, this is checked again and sent.</source>
        <translation>Hub 不在线。恢复后将重新核对并发送。</translation>
    </message>
    <message>
        <source>Trying again in {time}</source>
        <translation>{time} 后重试</translation>
    </message>
    <message>
        <source>Waiting for the one before</source>
        <translation>等待前一条</translation>
    </message>
    <message>
        <source>Waiting for your click</source>
        <translation>等待您点击</translation>
    </message>
    <message>
        <source>Waiting to be sent: offline</source>
        <translation>待发送：离线</translation>
    </message>
    <message>
        <source>Waiting to be sent: trying again</source>
        <translation>待发送：正在重试</translation>
    </message>
    <message>
        <source>Waiting {time}</source>
        <translation>等待 {time}</translation>
    </message>
    <message>
        <source>Waiting: WhatsApp&apos;s limit</source>
        <translation>等待：WhatsApp 限制</translation>
    </message>
    <message>
        <source>What was sent before it has to arrive first.</source>
        <translation>须等前面发出的先送达。</translation>
    </message>
    <message>
        <source>WhatsApp could not take it yet and is asked again.</source>
        <translation>WhatsApp 暂时无法接收，稍后会再次尝试。</translation>
    </message>
    <message>
        <source>WhatsApp limits how much one number may send.</source>
        <translation>WhatsApp 限制单个号码的发送量。</translation>
    </message>
    <message>
        <source>WhatsApp limits messages to one person.</source>
        <translation>WhatsApp 限制发给同一人的消息。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>24 hours have passed: only templates can be sent</source>
        <translation>已过 24 小时：只能发送模板</translation>
    </message>
    <message>
        <source>free text for another {span}</source>
        <translation>还可自由回复 {span}</translation>
    </message>
    <message>
        <source>free text for {span} only</source>
        <translation>自由文字仅剩 {span}</translation>
    </message>
    <message>
        <source>templates only</source>
        <translation>仅限模板</translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Fetching the conversations…</source>
        <translation>正在获取会话…</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>The newest come first.</source>
        <translation>最新的会先到。</translation>
    </message>
    <message>
        <source>They are fetched as soon as the Hub can be reached.</source>
        <translation>一旦能连接 Hub 就会获取。</translation>
    </message>
    <message>
        <source>When a customer writes to your number, the conversation appears here.</source>
        <translation>客户给您的号码发来消息后，会话会出现在这里。</translation>
    </message>
</context>
</TS>
